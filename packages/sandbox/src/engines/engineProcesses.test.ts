import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '../paths';
import type { ClusterOptions } from './ClusterOptions';
import { ackController, kro, kubevela } from './engineProcesses';

const guide = readFileSync(
  join(projectDirectory, 'definitions/README.md'),
  'utf8',
);
const options = {
  ports: {},
  binaries: { kro: {}, kubevela: {} },
  prepared: { kubeconfigs: {}, credentials: {} },
  ack: { binary: 'ack' },
  webhook: true,
} as unknown as ClusterOptions;

describe('The engines run as definitions/README.md tells people to run them', () => {
  it.each([
    [
      'config.dynamicControllerConcurrentReconciles=4',
      kro,
      '--dynamic-controller-concurrent-reconciles=4',
    ],
    [
      'reconcile.defaultMaxConcurrentSyncs=8',
      () => ackController(options, ''),
      '--reconcile-default-max-concurrent-syncs=8',
    ],
    [
      'featureGates.IAMRoleSelector=true',
      () => ackController(options, ''),
      '--feature-gates=IAMRoleSelector=true',
    ],
    [
      'enableCARM=false',
      () => ackController(options, ''),
      '--enable-carm=false',
    ],
    [
      'featureGates.enableCueValidation=true',
      kubevela,
      '--feature-gates=DisableBootstrapClusterInfo=true,EnableCueValidation=true',
    ],
  ])('--set %s', (value, engine, flag) => {
    expect(guide).toContain(`--set ${value}`);
    expect(engine(options).args).toContain(flag);
  });

  it('but ACK looks again after seconds, unless it is told otherwise', () => {
    const flag = '--reconcile-resource-resync-seconds=Table=';
    expect(ackController(options, '').args).toContain(`${flag}5`);
    expect(
      ackController({ ...options, ackResyncSeconds: 36000 }, '').args,
    ).toContain(`${flag}36000`);
    expect(guide).toContain('--set reconcile.resourceResyncPeriods.Table=300');
  });
});
