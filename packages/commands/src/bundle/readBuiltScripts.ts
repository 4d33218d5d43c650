import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltScript } from './bundleReport';

interface SourceMap {
  sources: string[];
  sourcesContent?: string[];
}

/**
 * Reads the scripts of a built app, what is in them from their source maps, and which of them the page itself names.
 *
 * Not from `backstage-cli package build --stats`: writing those 150 MB now and then never ends.
 */
export function readBuiltScripts(dist: string): BuiltScript[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = new Set(
    [...page.matchAll(/<script[^>]*\ssrc="[^"]*?([^"/]+)"/g)].map(
      ([, file]) => file,
    ),
  );
  const folder = join(dist, 'static');
  return readdirSync(folder)
    .filter(path => path.endsWith('.js.map'))
    .map(path => {
      const map: SourceMap = JSON.parse(
        readFileSync(join(folder, path), 'utf8'),
      );
      const file = path.slice(0, -'.map'.length);
      return {
        file,
        isFirst: first.has(file),
        sources: map.sources.map((source, index) => ({
          path: source,
          bytes: Buffer.byteLength(map.sourcesContent?.[index] ?? ''),
        })),
      };
    });
}
