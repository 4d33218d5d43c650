import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts with its sign-in page', async () => {
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
    expect(await screen.findByRole('button', { name: 'Enter' })).toBeVisible();
  });
});
