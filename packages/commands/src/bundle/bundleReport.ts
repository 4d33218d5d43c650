/** A script of the built app. */
export interface BuiltScript {
  file: string;
  /** Whether every page loads it. */
  isFirst: boolean;
  /** What its source map says is in it. */
  sources: BuiltSource[];
}

export interface BuiltSource {
  /** The path as the bundler names it. */
  path: string;
  /** Of source, before it is minified. */
  bytes: number;
}

/** What the plugin adds to an app. */
export interface BundleReport {
  /** Bytes of source, not minified, that every page loads. */
  firstLoadBytes: number;
  /** Modules of components among them: there should be none. */
  componentsInFirstLoad: string[];
  /** The scripts that are loaded when they are needed, by the components or clients that they bring. */
  loadedLater: { name: string; file: string }[];
}

const PLUGIN = /plugins\/dynamodb(?:-common)?\//;
const COMPONENTS = /plugins\/dynamodb\/src\/components\//;
/** The modules that the wiring imports when it needs them. */
const ENTRIES =
  /plugins\/dynamodb\/src\/(?:components\/\w+\/(DynamoDB\w+)\.tsx|api\/(createClients)\.ts)$/;

/** Finds in which scripts of the app the plugin's modules are. */
export function reportBundle(scripts: BuiltScript[]): BundleReport {
  const ours = scripts.map(script => ({
    ...script,
    sources: script.sources.filter(({ path }) => PLUGIN.test(path)),
  }));
  const first = ours
    .filter(({ isFirst }) => isFirst)
    .flatMap(({ sources }) => sources);
  return {
    firstLoadBytes: first.reduce((sum, { bytes }) => sum + bytes, 0),
    componentsInFirstLoad: first
      .map(({ path }) => path)
      .filter(path => COMPONENTS.test(path)),
    loadedLater: ours
      .filter(({ isFirst }) => !isFirst)
      .map(({ file, sources }) => ({
        file,
        name: sources
          .flatMap(({ path }) => ENTRIES.exec(path)?.slice(1) ?? [])
          .filter(Boolean)
          .join(', '),
      }))
      .filter(({ name }) => name)
      .sort((one, other) => one.name.localeCompare(other.name)),
  };
}
