import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ApiCounter, ApiRequest } from './apiCounter';
import type { BrowserCounter, BrowserRequest } from './browserCounter';
import type { ClusterSide } from './clusterSide';
import { shownStatuses, type View } from './views';

/** Time for what follows the status; the Kubernetes tab asks again after ten seconds. */
const FIRST_LOOK_MS = 2_000;
/** The Kubernetes tab asks every 10 seconds, our card at most every 30: another part of each time. */
const CREATION_OFFSETS_MS = [0, 13_333, 26_667];
const LOOK_EVERY_MS = 100;
const TIMEOUT_MS = 120_000;
/** Time for the page to say that there is nothing yet. */
const QUIET_MS = 3_000;

/** What was asked for in some time. Bytes are of answers. */
export interface Cost {
  /** Below /api/kubernetes/. */
  browserRequests: number;
  wireBytes: number;
  decodedBytes: number;
  /** Below /api/, these too. */
  pageRequests: number;
  apiRequests: number;
  apiBytes: number;
  /** How often what was asked for, by method and path: of Backstage, and of the API server. */
  asked: {
    backstage: Record<string, number>;
    apiServer: Record<string, number>;
  };
}

export interface Measured {
  /** From the title of the entity's page, which is the same for all, to the status. */
  firstLook: Cost & { millisecondsToStatus?: number };
  settled: Cost & { minutes: number };
  creations: Creation[];
}

export interface Creation extends Cost {
  /** From the first time that the API server had the word to the word on the screen; undefined when it was not shown. */
  millisecondsToScreen: Record<string, number | undefined>;
}

export interface Bench {
  appUrl: string;
  page: Page;
  browser: BrowserCounter;
  api: ApiCounter;
  cluster: ClusterSide;
}

function count(requests: { method: string; path: string }[]) {
  const counts: Record<string, number> = {};
  for (const { method, path } of requests) {
    const key = `${method} ${path}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function costOf(browser: BrowserRequest[], api: ApiRequest[]): Cost {
  const sum = <T>(items: T[], of: (item: T) => number) =>
    items.reduce((total, item) => total + of(item), 0);
  const own = browser.filter(({ path }) => path.startsWith('/api/kubernetes/'));
  return {
    browserRequests: own.length,
    wireBytes: sum(own, ({ wire }) => wire),
    decodedBytes: sum(own, ({ decoded }) => decoded),
    pageRequests: browser.length,
    apiRequests: api.length,
    apiBytes: sum(api, ({ bytes }) => bytes),
    asked: { backstage: count(browser), apiServer: count(api) },
  };
}

function takeCost({ browser, api }: Bench): Cost {
  return costOf(browser.take(), api.take());
}

/** Leaves what was open, so that it asks no more, and forgets what was counted. */
async function leave(bench: Bench): Promise<void> {
  await bench.page.goto('about:blank');
  await delay(500);
  takeCost(bench);
}

async function open(bench: Bench, view: View, entity: string): Promise<void> {
  const { page, appUrl } = bench;
  await page.goto(`${appUrl}${view.path(entity)}`);
  const heading = page.getByRole('heading', { name: entity });
  const enter = page.getByRole('button', { name: 'Enter', exact: true });
  await heading.or(enter).first().waitFor({ timeout: TIMEOUT_MS });
  if (await enter.isVisible()) await enter.click();
  await heading.first().waitFor({ timeout: TIMEOUT_MS });
}

/** @returns when each of these words was on the screen, in milliseconds since the epoch; ends with the last of them */
async function watchScreen(
  { page }: Bench,
  view: View,
  last: string,
): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  const end = Date.now() + TIMEOUT_MS;
  while (!seen.has(last)) {
    if (Date.now() > end) {
      throw new Error(
        `${view.title} does not show ${last} after ${TIMEOUT_MS / 1000} s`,
      );
    }
    for (const word of await shownStatuses(page, view)) {
      if (!seen.has(word)) seen.set(word, Date.now());
    }
    await delay(LOOK_EVERY_MS);
  }
  return seen;
}

/** One look at a settled table, then this long on it. */
export async function measureSettled(
  bench: Bench,
  view: View,
  minutes: number,
): Promise<Pick<Measured, 'firstLook' | 'settled'>> {
  // Scripts are compiled and stored when a page is opened for the first time.
  await open(bench, view, view.settled);
  if (view.label) await watchScreen(bench, view, 'ACTIVE');
  await leave(bench);

  await open(bench, view, view.settled);
  const opened = Date.now();
  const seen = view.label
    ? await watchScreen(bench, view, 'ACTIVE')
    : undefined;
  await delay(FIRST_LOOK_MS);
  const firstLook = {
    ...takeCost(bench),
    millisecondsToStatus: seen && seen.get('ACTIVE')! - opened,
  };
  await delay(minutes * 60_000);
  return { firstLook, settled: { ...takeCost(bench), minutes } };
}

/** Some creations, one after the other. */
export async function measureCreations(
  bench: Bench,
  view: View,
): Promise<Creation[]> {
  const creations: Creation[] = [];
  for (const offset of CREATION_OFFSETS_MS) {
    creations.push(await measureCreation(bench, view, offset));
  }
  return creations;
}

/** From the order, which is applied while the page is open, to ACTIVE on the screen. */
async function measureCreation(
  bench: Bench,
  view: View,
  offsetMs: number,
): Promise<Creation> {
  const { cluster } = bench;
  const name = 'bench-created';
  await leave(bench);
  await open(bench, view, name);
  await delay(QUIET_MS + offsetMs);
  takeCost(bench);

  const record = cluster.recordWords(name);
  await cluster.apply(name, `${name}-${Date.now()}`);
  const seen = await watchScreen(bench, view, 'ACTIVE');
  const cost = takeCost(bench);
  record.stop();
  await leave(bench);
  await cluster.remove(name);

  const millisecondsToScreen = Object.fromEntries(
    [...record.times].map(([word, at]) => {
      const shownAt = seen.get(word);
      return [word, shownAt && shownAt - at];
    }),
  );
  return { ...cost, millisecondsToScreen };
}
