import { chromium, type Locator, type Page } from '@playwright/test';
import { OrderForm } from '../../packages/app/e2e-tests/orderForm';
import { sandboxEndpoints } from '../../packages/app/e2e-tests/sandbox';
import { largeOrder } from './largeOrder';
import { distribution, printTable } from './statistics';

const LETTERS = 200;
/** Faster than people type, and slow enough that each letter is painted by itself. */
const PAUSE_MILLISECONDS = 60;
/** One and a half of a screen with 60 Hz. */
const LOST_FRAME_MILLISECONDS = 25;
const FRAME_MILLISECONDS = 1000 / 60;
const GLOBAL_INDEXES = 20;

interface Recording {
  /** From each key to the paint after it, in milliseconds. */
  paints: number[];
  /** Between the frames, in milliseconds. */
  gaps: number[];
}

declare global {
  interface Window {
    endRecording(): Recording;
  }
}

/** Begins to record in the page. */
function record(page: Page): Promise<void> {
  return page.evaluate(() => {
    const paints: number[] = [];
    const gaps: number[] = [];
    let last = performance.now();
    let ended = false;
    const frame = (now: number) => {
      gaps.push(now - last);
      last = now;
      if (!ended) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const onKey = (event: KeyboardEvent) => {
      requestAnimationFrame(() => {
        // A message is handled after the frame is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          paints.push(performance.now() - event.timeStamp);
        port2.postMessage(undefined);
      });
    };
    document.addEventListener('keydown', onKey, { capture: true });
    window.endRecording = () => {
      ended = true;
      document.removeEventListener('keydown', onKey, { capture: true });
      return { paints, gaps: gaps.slice(1) };
    };
  });
}

async function typeInto(field: Locator): Promise<Recording> {
  const page = field.page();
  await field.fill('');
  await field.focus();
  await record(page);
  await page.keyboard.type('abcdefghij'.repeat(LETTERS / 10), {
    delay: PAUSE_MILLISECONDS,
  });
  const recording = await page.evaluate(() => window.endRecording());
  const typed = await field.inputValue();
  if (typed.length !== LETTERS || recording.paints.length < LETTERS) {
    throw new Error(
      `${typed.length} letters arrived and ${recording.paints.length} paints were seen, of ${LETTERS}`,
    );
  }
  return recording;
}

function row(field: string, { paints, gaps }: Recording) {
  const slow = gaps.filter(gap => gap > LOST_FRAME_MILLISECONDS);
  const lost = slow.reduce(
    (sum, gap) => sum + Math.round(gap / FRAME_MILLISECONDS) - 1,
    0,
  );
  const { p50, p99, max } = distribution(paints);
  return {
    'typing into': field,
    'p50 ms': p50,
    'p99 ms': p99,
    'max ms': max,
    frames: gaps.length,
    'gaps > 25 ms': slow.length,
    'frames lost': lost,
    'longest gap ms': Math.max(...gaps).toFixed(0),
  };
}

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
    });
    const form = new OrderForm(page, sandboxEndpoints().backstage.appUrl);
    const { parameters, ...about } = largeOrder(GLOBAL_INDEXES);
    const formData = JSON.stringify({ ...about, table: parameters });
    await form.openWith(`formData=${encodeURIComponent(formData)}`);
    const plain = await typeInto(form.text('Description'));
    await form.toTable();
    await form.table
      .getByRole('button', { name: /^global-20/, expanded: false })
      .click();
    const index = await typeInto(form.text('Index name'));
    console.log(
      `\nFrom a key to the next paint, ${LETTERS} letters, one in ${PAUSE_MILLISECONDS} ms (Chromium ${browser.version()}, Backstage in development mode)\n`,
    );
    printTable([
      row('plain text field of page 1', plain),
      row(`name of one of ${GLOBAL_INDEXES} indexes, with preview`, index),
    ]);
    console.log('');
  } finally {
    await browser.close();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
