import { chromium } from '@playwright/test';
import { readEndpoints } from '@aws-dynamodb-kro/sandbox/client';
import { printTable } from '../form/statistics';
import { startApiCounter } from './apiCounter';
import { countRequests } from './browserCounter';
import { ClusterSide } from './clusterSide';
import { type Measured, measureCreations, measureSettled } from './measure';
import { whyTeraskyIsLeftOut } from './peers';
import { toRows } from './report';
import { baseLine, kubernetesTab, ourCard, type View } from './views';

/** @throws Error when the variable is not set: `npm run bench -- card` sets all of them */
function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: use npm run bench -- card`);
  return value;
}

async function main(): Promise<void> {
  const minutes = Number(setting('BENCH_MINUTES'));
  const { backstage, kubeconfig, kubeconfigs } = readEndpoints(
    setting('SANDBOX_ENDPOINTS'),
  );
  const api = await startApiCounter(
    setting('BENCH_CLUSTER_URL'),
    kubeconfigs!.backstage,
  );
  const cluster = await ClusterSide.watch(kubeconfig!);
  const browser = await chromium.launch({
    executablePath: setting('CHROMIUM'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 1100 },
    });
    const bench = {
      appUrl: backstage!.appUrl,
      page,
      browser: await countRequests(page),
      api,
      cluster,
    };
    await cluster.apply('bench-settled', 'bench-settled');
    await cluster.waitUntilSettled('bench-settled');

    const measured = new Map<View, Measured>();
    for (const view of [baseLine, ourCard, kubernetesTab]) {
      const settledMinutes = view.label ? minutes : Math.min(minutes, 1);
      console.error(`${view.title}: ${settledMinutes} min on a settled table`);
      const settled = await measureSettled(bench, view, settledMinutes);
      if (view.label) console.error(`${view.title}: tables are made`);
      const creations = view.label ? await measureCreations(bench, view) : [];
      measured.set(view, { ...settled, creations });
    }
    const leftOut = whyTeraskyIsLeftOut();
    if (process.env.BENCH_JSON) {
      const views = [...measured].map(([{ title }, numbers]) => ({
        title,
        ...numbers,
      }));
      console.log(JSON.stringify({ views, leftOut }));
    } else {
      console.log(
        `\nOne viewer, one cluster, one table; settled for ${minutes} minutes (Chromium ${browser.version()}, Backstage in development mode)\n`,
      );
      printTable(toRows(measured));
      console.log(`\n${leftOut}\n`);
    }
  } finally {
    await browser.close();
    await cluster.stop();
    await api.stop();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
