import { formatBytes } from './formatBytes';

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [4_096_123, '4.1 MB'],
    [2_500_000_000, '2.5 GB'],
    [10 ** 15, '1,000 TB'],
  ])('%d bytes is %s', (bytes, expected) => {
    expect(formatBytes(bytes, 'en')).toBe(expected);
  });
});
