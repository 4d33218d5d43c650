import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Files that let the API server prove who it is, and its clients who they are. */
export interface ClusterCredentials {
  caFile: string;
  certificateFile: string;
  keyFile: string;
  /** Signs the tokens of service accounts. */
  serviceAccountKeyFile: string;
  tokensFile: string;
  adminToken: string;
  backstageToken: string;
}

export const BACKSTAGE_SERVICE_ACCOUNT = {
  namespace: 'backstage',
  name: 'backstage',
};

const VALID_DAYS = 3650;

function tokensCsv(adminToken: string, backstageToken: string): string {
  const { namespace, name } = BACKSTAGE_SERVICE_ACCOUNT;
  // Backstage starts minutes before the cluster can issue a token, and reads its configuration once. So its service
  // account has a token of its own from the start; the API server gives it exactly the account's name and groups.
  return [
    `${adminToken},admin,admin,system:masters`,
    `${backstageToken},system:serviceaccount:${namespace}:${name},backstage,"system:serviceaccounts,system:serviceaccounts:${namespace}"`,
    '',
  ].join('\n');
}

/** Made once per world; nobody but the user may read the keys and tokens. */
export async function clusterCredentials(
  directory: string,
): Promise<ClusterCredentials> {
  const file = (name: string) => join(directory, name);
  const secret = { mode: 0o600 };
  mkdirSync(directory, { recursive: true, mode: 0o700 });

  if (!existsSync(file('tokens.json'))) {
    const notAfterDate = new Date(Date.now() + VALID_DAYS * 24 * 3600 * 1000);
    const ca = await generate([{ name: 'commonName', value: 'sandbox CA' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      notAfterDate,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    });
    const server = await generate(
      [{ name: 'commonName', value: 'kube-apiserver' }],
      {
        keyType: 'ec',
        algorithm: 'sha256',
        notAfterDate,
        ca: { key: ca.private, cert: ca.cert },
        extensions: [
          { name: 'basicConstraints', cA: false },
          { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
          { name: 'extKeyUsage', serverAuth: true },
          {
            name: 'subjectAltName',
            altNames: [
              { type: 7, ip: '127.0.0.1' },
              { type: 2, value: 'localhost' },
            ],
          },
        ],
      },
    );
    const serviceAccountKey = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    writeFileSync(file('ca.crt'), ca.cert);
    writeFileSync(file('server.crt'), server.cert);
    writeFileSync(file('server.key'), server.private, secret);
    writeFileSync(
      file('service-account.key'),
      serviceAccountKey.privateKey,
      secret,
    );
    const tokens = {
      adminToken: randomBytes(24).toString('base64url'),
      backstageToken: randomBytes(24).toString('base64url'),
    };
    writeFileSync(
      file('tokens.csv'),
      tokensCsv(tokens.adminToken, tokens.backstageToken),
      secret,
    );
    // last, so that an interrupted start makes everything again
    writeFileSync(file('tokens.json'), JSON.stringify(tokens), secret);
  }
  const { adminToken, backstageToken } = JSON.parse(
    readFileSync(file('tokens.json'), 'utf8'),
  );
  return {
    caFile: file('ca.crt'),
    certificateFile: file('server.crt'),
    keyFile: file('server.key'),
    serviceAccountKeyFile: file('service-account.key'),
    tokensFile: file('tokens.csv'),
    adminToken,
    backstageToken,
  };
}

/** A kubeconfig for `kubectl`, the engines and the suites. */
export function writeKubeconfig(
  file: string,
  options: { server: string; caFile: string; token: string },
): void {
  writeFileSync(
    file,
    `${JSON.stringify(
      {
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': 'sandbox',
        clusters: [
          {
            name: 'sandbox',
            cluster: {
              server: options.server,
              'certificate-authority': options.caFile,
            },
          },
        ],
        users: [{ name: 'admin', user: { token: options.token } }],
        contexts: [
          { name: 'sandbox', context: { cluster: 'sandbox', user: 'admin' } },
        ],
      },
      undefined,
      2,
    )}\n`,
    { mode: 0o600 },
  );
}
