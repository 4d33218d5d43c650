import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

const port = process.env.SANDBOX_APP_PORT ?? '3170';
const address = `http://127.0.0.1:${port}`;

// Run by `npm run test:e2e` before the journeys: the dev app of the plugin, without a backend and a cluster.
export default defineConfig(journeys, {
  testDir: 'plugins/dynamodb/e2e-tests',
  timeout: 60_000,
  // Each face has a page of its own, and nothing is shared.
  fullyParallel: true,
  workers: 2,
  reporter: [
    ['dot'],
    ['./packages/app/e2e-tests/flakyReporter.ts'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report/states' }],
  ],
  outputDir: 'e2e-test-results/states',
  use: { baseURL: address, trace: 'off' },
  webServer: {
    command: '../../node_modules/.bin/backstage-cli package start',
    cwd: 'plugins/dynamodb',
    env: { SANDBOX_APP_PORT: port },
    url: address,
    // one that somebody has open while working on the card
    reuseExistingServer: true,
    timeout: 5 * 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
