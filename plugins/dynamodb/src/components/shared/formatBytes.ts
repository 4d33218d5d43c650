const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** A size in the largest unit (powers of 1000) that leaves at least one: `4.1 MB`. */
export function formatBytes(bytes: number, locale: string): string {
  const exponent = Math.min(
    Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)),
    UNITS.length - 1,
  );
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[exponent],
    unitDisplay: exponent === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** exponent);
}
