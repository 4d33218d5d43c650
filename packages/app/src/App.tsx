import { createApp } from '@backstage/frontend-defaults';

// Every plugin is found in package.json (`app.packages: all` in app-config.yaml).
export default createApp();
