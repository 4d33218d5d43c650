import { render, screen } from '@testing-library/react';
import App from './App';

const PATIENCE_MS = 30_000;

describe('App', () => {
  it(
    'starts with its sign-in page',
    async () => {
      process.env = {
        NODE_ENV: 'test',
        APP_CONFIG: [
          {
            data: {
              app: { title: 'Test', baseUrl: 'http://localhost' },
              backend: { baseUrl: 'http://localhost:7007' },
            },
            context: 'test',
          },
        ] as unknown as string,
      };
      render(App.createRoot());
      // Loads the plugins first, beside whatever else the machine does.
      expect(
        await screen.findByRole(
          'button',
          { name: 'Enter' },
          { timeout: PATIENCE_MS },
        ),
      ).toBeVisible();
    },
    2 * PATIENCE_MS,
  );
});
