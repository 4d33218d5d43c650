import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole app is rendered in some tests; on a busy machine its first render takes seconds.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
