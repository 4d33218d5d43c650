import { readOptions } from './options';

const flags = [
  '--aws-region',
  'us-east-1',
  '--aws-endpoint-url',
  'http://127.0.0.1:4567',
  '--allow-unsafe-aws-endpoint-urls',
  '--aws-identity-endpoint-url',
  'http://127.0.0.1:4567',
  '--metrics-addr',
  '127.0.0.1:18080',
  '--healthz-addr',
  ':18081',
  '--enable-carm=false',
  '--reconcile-resource-resync-seconds=Table=5',
];

describe('readOptions', () => {
  it("reads the real controller's flags", () => {
    expect(readOptions(flags)).toEqual({
      region: 'us-east-1',
      endpoint: new URL('http://127.0.0.1:4567/'),
      identityEndpoint: new URL('http://127.0.0.1:4567/'),
      metricsAddress: { host: '127.0.0.1', port: 18080 },
      healthAddress: { host: '127.0.0.1', port: 18081 },
      resyncMs: 5_000,
      workers: 8,
      roleSelectors: false,
      namespaces: undefined,
    });
  });

  it('follows role selectors and watches only some namespaces when told to', () => {
    expect(
      readOptions([
        ...flags,
        '--feature-gates=IAMRoleSelector=true',
        '--watch-namespace=one,two',
      ]),
    ).toMatchObject({ roleSelectors: true, namespaces: ['one', 'two'] });
  });

  it('looks every ten hours when no flag says otherwise', () => {
    expect(readOptions(flags.slice(0, -1)).resyncMs).toBe(36_000_000);
  });

  it('names everything that is wrong', () => {
    expect(() =>
      readOptions([
        '--aws-region=r',
        '--aws-endpoint-url=http://127.0.0.1:1',
        '--aws-identity-endpoint-url=nowhere',
        '--metrics-addr=18080',
        '--reconcile-resource-resync-seconds=5',
        '--reconcile-default-max-concurrent-syncs=0',
        '--feature-gates=TeamLevelCARM=true',
      ]),
    ).toThrow(
      "--enable-carm is 'true'; it must be false, because the stand-in knows no roles of namespaces; --aws-identity-endpoint-url is 'nowhere'; it must be a URL; --metrics-addr is '18080'; it must be HOST:PORT; --healthz-addr is missing; --reconcile-resource-resync-seconds is '5'; it must be Table=SECONDS; --reconcile-default-max-concurrent-syncs is '0'; it must be a whole number from 1; --feature-gates is 'TeamLevelCARM=true'; it must be IAMRoleSelector=true or IAMRoleSelector=false; --aws-endpoint-url is not https; add --allow-unsafe-aws-endpoint-urls",
    );
    expect(() => readOptions(['--leader-elect'])).toThrow('--leader-elect');
  });
});
