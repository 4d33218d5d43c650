import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterCredentials } from './certificates';

describe('clusterCredentials', () => {
  const directory = mkdtempSync(join(tmpdir(), 'cluster-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('makes a certificate for the loopback address, signed by the CA', async () => {
    const { caFile, certificateFile } = await clusterCredentials(directory);
    const ca = new X509Certificate(readFileSync(caFile));
    const certificate = new X509Certificate(readFileSync(certificateFile));
    expect(certificate.checkIssued(ca)).toBe(true);
    expect(certificate.verify(ca.publicKey)).toBe(true);
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(ca.ca).toBe(true);
  });

  it('keeps tokens and keys, and lets nobody else read them', async () => {
    const first = await clusterCredentials(directory);
    const second = await clusterCredentials(directory);
    expect(second).toEqual(first);
    expect(first.adminToken).not.toBe(first.backstageToken);
    for (const file of [
      first.keyFile,
      first.tokensFile,
      first.serviceAccountKeyFile,
    ]) {
      expect(statSync(file).mode % 0o100).toBe(0);
    }
  });
});
