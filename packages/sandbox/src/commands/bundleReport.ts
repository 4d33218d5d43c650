/** What the bundler's statistics say, as far as it is read here. */
export interface BundleStatistics {
  chunks: { id: string; initial: boolean; files: string[] }[];
  modules: {
    name: string;
    /** Bytes of source. */
    size: number;
    /** Ids. */
    chunks: string[];
    /** What was joined into one; the first gives the name. */
    modules?: { name: string }[];
  }[];
}

/** What the plugin adds to an app. */
export interface BundleReport {
  /** Bytes of source, not minified, that every page loads. */
  firstLoadBytes: number;
  /** Modules of components among them: there should be none. */
  componentsInFirstLoad: string[];
  /** The files of what is loaded when it is needed: each component by its folder, and the API clients. */
  loadedLater: { name: string; files: string[] }[];
}

const PLUGIN = /plugins\/dynamodb(?:-common)?\//;
const COMPONENTS = /plugins\/dynamodb\/src\/components\/(\w+)\//;
/** The modules that the wiring imports when it needs them; each is the first of its chunk. */
const ENTRIES =
  /plugins\/dynamodb\/src\/(?:components\/(\w+)\/index|api\/(createClients))\.tsx?\b/;

/** Finds in which files of the app the plugin's modules are. */
export function reportBundle(statistics: BundleStatistics): BundleReport {
  const chunks = new Map(statistics.chunks.map(chunk => [chunk.id, chunk]));
  const ours = statistics.modules.filter(
    ({ name, chunks: ids }) => PLUGIN.test(name) && ids.length > 0,
  );
  const isFirst = (ids: string[]) => ids.some(id => chunks.get(id)?.initial);
  const first = ours.filter(({ chunks: ids }) => isFirst(ids));

  const later = new Map<string, Set<string>>();
  for (const { name, chunks: ids } of ours) {
    const [, component, clients] = ENTRIES.exec(name) ?? [];
    const entry = component ?? clients;
    if (entry && !isFirst(ids)) {
      const files = later.get(entry) ?? new Set();
      for (const id of ids) {
        for (const file of chunks.get(id)?.files ?? []) files.add(file);
      }
      later.set(entry, files);
    }
  }
  return {
    firstLoadBytes: first.reduce((sum, { size }) => sum + size, 0),
    componentsInFirstLoad: first
      .flatMap(({ name, modules }) => [
        name,
        ...(modules ?? []).map(inner => inner.name),
      ])
      .filter(name => COMPONENTS.test(name)),
    loadedLater: [...later].map(([name, files]) => ({
      name,
      files: [...files],
    })),
  };
}
