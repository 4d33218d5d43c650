import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterCredentials } from './certificates';

describe('clusterCredentials', () => {
  const directory = mkdtempSync(join(tmpdir(), 'cluster-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('makes certificates for the loopback address, signed by the CA', async () => {
    const { caFile, certificateFile, webhookDirectory } =
      await clusterCredentials(directory);
    const ca = new X509Certificate(readFileSync(caFile));
    expect(ca.ca).toBe(true);
    for (const file of [certificateFile, join(webhookDirectory, 'tls.crt')]) {
      const certificate = new X509Certificate(readFileSync(file));
      expect(certificate.checkIssued(ca)).toBe(true);
      expect(certificate.verify(ca.publicKey)).toBe(true);
      expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    }
  });

  it('keeps tokens and keys, and lets nobody else read them', async () => {
    const first = await clusterCredentials(directory);
    const second = await clusterCredentials(directory);
    expect(second).toEqual(first);
    const { adminToken, backstageToken, kroToken } = first;
    expect(new Set([adminToken, backstageToken, kroToken]).size).toBe(3);
    for (const file of [
      first.keyFile,
      join(first.webhookDirectory, 'tls.key'),
      first.tokensFile,
      first.serviceAccountKeyFile,
    ]) {
      expect(statSync(file).mode % 0o100).toBe(0);
    }
  });
});
