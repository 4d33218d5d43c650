import { Branch } from './branch';
import { runSync, RunningSync } from './runSync';
import { SyncReport } from './syncCommit';
import { BareRepository, configMap } from './__testUtils__/BareRepository';
import { MemoryCluster } from './__testUtils__/MemoryCluster';

describe('the sync of a branch', () => {
  let repository: BareRepository;
  let cluster: MemoryCluster;
  let running: RunningSync | undefined;
  let reports: SyncReport[];
  beforeEach(async () => {
    repository = await BareRepository.create();
    cluster = new MemoryCluster();
    running = undefined;
    reports = [];
  });
  afterEach(async () => {
    await running?.stop();
    await repository.remove();
  });

  const start = (pollMs: number) => {
    const branch = new Branch(repository.directory, 'main');
    running = runSync({
      branch,
      cluster,
      pollMs,
      onReport: report => reports.push(report),
    });
    return running;
  };
  /** Syncs once as a new process would: nothing but the cluster remembers the last time. */
  const syncOnce = async () => {
    const report = await start(1_000_000).syncNow();
    await running?.stop();
    return report;
  };
  const until = async (condition: () => boolean) => {
    const deadline = Date.now() + 30_000;
    while (!condition()) {
      if (Date.now() > deadline) {
        throw new Error(
          `It did not happen; the reports are ${JSON.stringify(reports)}`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };

  it('applies what the branch holds, into namespaces that it makes, and reports it', async () => {
    const commit = await repository.commit(
      {
        'team/orders/application.yaml': configMap('orders', 'team'),
        'team/orders/catalog-info.yaml':
          'apiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata: {name: orders}\n',
        'plain.yml': configMap('plain'),
        'README.md': configMap('no-yaml', 'team'),
      },
      'Order a table\n\nIn detail.',
    );

    const report = await syncOnce();

    expect(report).toEqual({
      commit,
      subject: 'Order a table',
      applied: [
        { path: 'plain.yml', object: 'ConfigMap plain' },
        {
          path: 'team/orders/application.yaml',
          object: 'ConfigMap team/orders',
        },
      ],
      pruned: [],
      skipped: [
        {
          path: 'team/orders/catalog-info.yaml',
          reason: 'document 1: it is an entity of Backstage',
        },
      ],
      failed: [],
    });
    expect(cluster.changes).toEqual([
      'apply Namespace team',
      'apply ConfigMap plain',
      'apply ConfigMap team/orders',
    ]);
  });

  it('prunes what left the branch, once, and leaves namespaces', async () => {
    await repository.commit({
      'a.yaml': configMap('a', 'team'),
      'b.yaml': configMap('b', 'team'),
    });
    await syncOnce();
    await repository.commit({ 'a.yaml': undefined });

    expect((await syncOnce()).pruned).toEqual([
      { path: 'a.yaml', object: 'ConfigMap team/a' },
    ]);
    expect((await syncOnce()).pruned).toEqual([]);
    expect(cluster.names()).toEqual(['ConfigMap team/b']);
    expect(cluster.find('Namespace team')).toBeDefined();
  });

  it('leaves a namespace that left the branch, and says so', async () => {
    await repository.commit({
      'n.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: team}\n',
      'a.yaml': configMap('a'),
    });
    await syncOnce();
    await repository.commit({ 'n.yaml': undefined });

    const report = await syncOnce();

    expect(report.pruned).toEqual([]);
    expect(report.skipped).toEqual([
      {
        path: 'n.yaml',
        reason: 'Namespace team left the branch; namespaces are never deleted',
      },
    ]);
    expect(cluster.find('Namespace team')).toBeDefined();
  });

  it('does not prune an object that somebody deleted and made anew', async () => {
    await repository.commit({
      'a.yaml': configMap('a'),
      'b.yaml': configMap('b'),
    });
    await syncOnce();
    const old = cluster.find('ConfigMap a');
    await cluster.delete(
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
      old?.uid ?? '',
    );
    await cluster.apply({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a' },
    });
    await repository.commit({ 'a.yaml': undefined });

    await syncOnce();

    expect(cluster.names()).toEqual(['ConfigMap a', 'ConfigMap b']);
  });

  it('goes on past a file that cannot be read, and keeps what it held until it is mended', async () => {
    await repository.commit({
      'a.yaml': configMap('a'),
      'b.yaml': configMap('b'),
    });
    await syncOnce();
    await repository.commit({ 'a.yaml': 'kind: [', 'c.yaml': configMap('c') });

    const broken = await syncOnce();

    expect(broken.failed).toEqual([
      { path: 'a.yaml', message: expect.stringContaining('at line 1') },
    ]);
    expect(broken.applied.map(it => it.object)).toEqual([
      'ConfigMap b',
      'ConfigMap c',
    ]);
    expect(cluster.names()).toEqual([
      'ConfigMap a',
      'ConfigMap b',
      'ConfigMap c',
    ]);

    await repository.commit({ 'a.yaml': configMap('a2') });
    const mended = await syncOnce();

    expect(mended.failed).toEqual([]);
    expect(mended.pruned).toEqual([{ path: 'a.yaml', object: 'ConfigMap a' }]);
  });

  it('keeps what a file held that was renamed and broken at once, also in later commits', async () => {
    const text =
      Array.from({ length: 20 }, (_, index) => `# line ${index}\n`).join('') +
      configMap('a');
    await repository.commit({ 'old.yaml': text });
    await syncOnce();
    await repository.commit({
      'old.yaml': undefined,
      'new.yaml': `${text}broken: [\n`,
    });
    await syncOnce();
    await repository.commit({ 'other.yaml': configMap('b') });

    const report = await syncOnce();

    expect(report.pruned).toEqual([]);
    expect(cluster.names()).toEqual(['ConfigMap a', 'ConfigMap b']);
  });

  it('goes on past an object that is refused, and keeps it in the cluster as it was', async () => {
    await repository.commit({ 'a.yaml': configMap('a', undefined, 'old') });
    await syncOnce();
    await repository.commit({
      'a.yaml': configMap('a', undefined, 'new'),
      'b.yaml': configMap('b'),
    });
    cluster.refused.set('ConfigMap a', 'field is immutable');

    const report = await syncOnce();

    expect(report.failed).toEqual([
      { path: 'a.yaml', object: 'ConfigMap a', message: 'field is immutable' },
    ]);
    expect(report.pruned).toEqual([]);
    expect(cluster.find('ConfigMap a')?.data).toEqual({ value: 'old' });
    expect(cluster.names()).toEqual(['ConfigMap a', 'ConfigMap b']);
  });

  it('prunes later what it could not prune now', async () => {
    await repository.commit({
      'a.yaml': configMap('a'),
      'b.yaml': configMap('b'),
    });
    await syncOnce();
    await repository.commit({ 'a.yaml': undefined });
    cluster.refused.set('ConfigMap a', 'a webhook said no');

    expect((await syncOnce()).failed).toEqual([
      { path: 'a.yaml', object: 'ConfigMap a', message: 'a webhook said no' },
    ]);
    cluster.refused.clear();
    expect((await syncOnce()).pruned).toEqual([
      { path: 'a.yaml', object: 'ConfigMap a' },
    ]);
  });

  it('follows new commits by itself, and reports each once', async () => {
    const first = await repository.commit({ 'a.yaml': configMap('a') });
    start(10);
    await until(() => reports.length === 1);
    const second = await repository.commit({ 'b.yaml': configMap('b') });
    await until(() => reports.length === 2);
    await running?.stop();

    expect(reports.map(it => it.commit)).toEqual([first, second]);
    expect(cluster.names()).toEqual(['ConfigMap a', 'ConfigMap b']);
  });

  it('says that the cluster is down, and applies the commit when it is back', async () => {
    await repository.commit({ 'a.yaml': configMap('a') });
    cluster.reachable = false;
    start(10);
    await until(() => reports.length === 1);

    expect(reports[0]).toMatchObject({
      applied: [],
      failed: [{ message: expect.stringContaining('does not answer') }],
      retryInMs: 1000,
    });
    cluster.reachable = true;
    await until(() => cluster.names().length === 1);
    await until(() => reports.at(-1)?.failed.length === 0);
    expect(reports.at(-1)?.retryInMs).toBeUndefined();
  });

  it('prunes nothing while the cluster goes down in the middle', async () => {
    await repository.commit({
      'a.yaml': configMap('a'),
      'b.yaml': configMap('b'),
    });
    await syncOnce();
    await repository.commit({ 'a.yaml': undefined, 'c.yaml': configMap('c') });
    const apply = cluster.apply.bind(cluster);
    cluster.apply = async manifest => {
      cluster.reachable = manifest.metadata.name !== 'c';
      return apply(manifest);
    };

    expect((await syncOnce()).failed).toHaveLength(1);
    cluster.apply = apply;
    cluster.reachable = true;
    expect(cluster.names()).toEqual(['ConfigMap a', 'ConfigMap b']);
    expect((await syncOnce()).pruned).toEqual([
      { path: 'a.yaml', object: 'ConfigMap a' },
    ]);
  });

  it('waits longer after each failure, and not at all for a newer commit', async () => {
    await repository.commit({ 'a.yaml': configMap('a') });
    cluster.refused.set('ConfigMap a', 'no');
    const sync = start(10);
    await until(() => reports.length >= 1);
    for (let attempt = 2; attempt <= 7; attempt += 1) await sync.syncNow();
    expect(reports.slice(0, 7).map(it => it.retryInMs)).toEqual([
      1000, 2000, 4000, 8000, 16000, 30000, 30000,
    ]);

    const before = Date.now();
    const next = await repository.commit({ 'b.yaml': configMap('b') });
    await until(() => reports.at(-1)?.commit === next);

    expect(Date.now() - before).toBeLessThan(25_000);
    expect(reports.at(-1)?.retryInMs).toBe(1000);
  });

  it('says that the branch is not there, and begins when it comes', async () => {
    start(10);
    await until(() => reports.length === 1);
    expect(reports[0]).toMatchObject({
      commit: '',
      failed: [
        { message: expect.stringContaining('The branch cannot be read') },
      ],
    });

    await repository.commit({ 'a.yaml': configMap('a') });
    await until(() => cluster.names().length === 1);
  });

  it('refuses a branch name that git could take for something else', () => {
    expect(() => new Branch(repository.directory, '--all')).toThrow(
      "'--all' is not the name of a branch",
    );
  });
});
