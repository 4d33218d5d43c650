import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Files that let the API server prove who it is, and its clients who they are. */
export interface ClusterCredentials {
  caFile: string;
  certificateFile: string;
  keyFile: string;
  /** Folder with `tls.crt` and `tls.key` of KubeVela's admission webhook. */
  webhookDirectory: string;
  /** Signs the tokens of service accounts. */
  serviceAccountKeyFile: string;
  tokensFile: string;
  adminToken: string;
  /** Of the service account {@link BACKSTAGE_SERVICE_ACCOUNT}. */
  backstageToken: string;
  /** Of the service account {@link KRO_SERVICE_ACCOUNT}. */
  kroToken: string;
}

export const BACKSTAGE_SERVICE_ACCOUNT = {
  namespace: 'backstage',
  name: 'backstage',
};

/** Named as kro's chart names it. */
export const KRO_SERVICE_ACCOUNT = {
  namespace: 'kro-system',
  name: 'kro',
};

const VALID_DAYS = 3650;

type Tokens = Pick<
  ClusterCredentials,
  'adminToken' | 'backstageToken' | 'kroToken'
>;

/**
 * Backstage starts minutes before the cluster can issue a token, and reads its configuration once; kro starts before
 * anybody could ask for one. So these service accounts have tokens of their own from the start; the API server gives
 * them exactly the account's name and groups.
 */
function serviceAccountToken(
  token: string,
  { namespace, name }: { namespace: string; name: string },
): string {
  return `${token},system:serviceaccount:${namespace}:${name},${name},"system:serviceaccounts,system:serviceaccounts:${namespace}"`;
}

function tokensCsv(tokens: Tokens): string {
  return [
    `${tokens.adminToken},admin,admin,system:masters`,
    serviceAccountToken(tokens.backstageToken, BACKSTAGE_SERVICE_ACCOUNT),
    serviceAccountToken(tokens.kroToken, KRO_SERVICE_ACCOUNT),
    '',
  ].join('\n');
}

const KEY_TYPE = { keyType: 'ec', algorithm: 'sha256' } as const;

function makeAuthority(notAfterDate: Date) {
  return generate([{ name: 'commonName', value: 'sandbox CA' }], {
    ...KEY_TYPE,
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
}

/** For a server on the loopback address. */
function makeServerCertificate(
  commonName: string,
  authority: Awaited<ReturnType<typeof makeAuthority>>,
  notAfterDate: Date,
) {
  return generate([{ name: 'commonName', value: commonName }], {
    ...KEY_TYPE,
    notAfterDate,
    ca: { key: authority.private, cert: authority.cert },
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
  });
}

/** Made once per world; nobody but the user may read the keys and tokens. */
export async function clusterCredentials(
  directory: string,
): Promise<ClusterCredentials> {
  const file = (name: string) => join(directory, name);
  const secret = { mode: 0o600 };
  mkdirSync(file('webhook'), { recursive: true, mode: 0o700 });

  if (!existsSync(file('credentials.json'))) {
    const notAfterDate = new Date(Date.now() + VALID_DAYS * 24 * 3600 * 1000);
    const ca = await makeAuthority(notAfterDate);
    const server = await makeServerCertificate(
      'kube-apiserver',
      ca,
      notAfterDate,
    );
    const webhook = await makeServerCertificate('kubevela', ca, notAfterDate);
    const serviceAccountKey = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    writeFileSync(file('ca.crt'), ca.cert);
    writeFileSync(file('server.crt'), server.cert);
    writeFileSync(file('server.key'), server.private, secret);
    writeFileSync(file('webhook/tls.crt'), webhook.cert);
    writeFileSync(file('webhook/tls.key'), webhook.private, secret);
    writeFileSync(
      file('service-account.key'),
      serviceAccountKey.privateKey,
      secret,
    );
    const token = () => randomBytes(24).toString('base64url');
    const tokens: Tokens = {
      adminToken: token(),
      backstageToken: token(),
      kroToken: token(),
    };
    writeFileSync(file('tokens.csv'), tokensCsv(tokens), secret);
    // last, so that an interrupted start makes everything again
    writeFileSync(file('credentials.json'), JSON.stringify(tokens), secret);
  }
  const tokens: Tokens = JSON.parse(
    readFileSync(file('credentials.json'), 'utf8'),
  );
  return {
    caFile: file('ca.crt'),
    certificateFile: file('server.crt'),
    keyFile: file('server.key'),
    webhookDirectory: file('webhook'),
    serviceAccountKeyFile: file('service-account.key'),
    tokensFile: file('tokens.csv'),
    ...tokens,
  };
}

/** A kubeconfig for `kubectl`, the engines and the suites. */
export function writeKubeconfig(
  file: string,
  options: { server: string; caFile: string; user: string; token: string },
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
        users: [{ name: options.user, user: { token: options.token } }],
        contexts: [
          {
            name: 'sandbox',
            context: { cluster: 'sandbox', user: options.user },
          },
        ],
      },
      undefined,
      2,
    )}\n`,
    { mode: 0o600 },
  );
}
