import { defineConfig } from '@playwright/test';

// Run by `npm run test:e2e`, which starts the sandbox first and finds Chromium.
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 6 * 60_000,
  expect: { timeout: 30_000 },
  // one sandbox, one journey after the other
  workers: 1,
  forbidOnly: true,
  // What passes only then is no pass to keep quiet about: `.ci/run` lists it.
  retries: 1,
  reporter: [
    ['list'],
    ['./packages/app/e2e-tests/flakyReporter.ts'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report' }],
  ],
  outputDir: 'e2e-test-results',
  use: {
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
});
