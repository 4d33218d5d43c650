import { reportBundle } from './bundleReport';

const at = (path: string, bytes: number) => ({
  path: `webpack://app/../../${path}`,
  bytes,
});
const main = {
  file: 'main.js',
  isFirst: true,
  sources: [
    at('plugins/dynamodb/src/plugin.tsx', 900),
    at('plugins/dynamodb-common/src/entity/annotations.ts', 100),
    at('node_modules/luxon/index.js', 70_000),
  ],
};
const card = {
  file: '1.chunk.js',
  isFirst: false,
  sources: [
    at('plugins/dynamodb/src/components/DynamoDBTableCard/Fact.tsx', 500),
    at(
      'plugins/dynamodb/src/components/DynamoDBTableCard/DynamoDBTableCard.tsx',
      500,
    ),
  ],
};
const clients = {
  file: '2.chunk.js',
  isFirst: false,
  sources: [at('plugins/dynamodb/src/api/createClients.ts', 9_000)],
};
const others = {
  file: '3.chunk.js',
  isFirst: false,
  sources: [at('node_modules/yaml/index.js', 70_000)],
};

describe('reportBundle', () => {
  it('adds up what the plugin adds to every page, and names the file of each component', () => {
    expect(reportBundle([main, clients, others, card])).toEqual({
      firstLoadBytes: 1_000,
      componentsInFirstLoad: [],
      loadedLater: [
        { name: 'createClients', file: '2.chunk.js' },
        { name: 'DynamoDBTableCard', file: '1.chunk.js' },
      ],
    });
  });

  it('names all components of a file', () => {
    const place = 'plugins/dynamodb/src/components/DynamoDBTablePlace';
    const form = {
      file: '4.chunk.js',
      isFirst: false,
      sources: [
        at(`${place}/DynamoDBTableChoice.tsx`, 1),
        at(`${place}/DynamoDBTableName.tsx`, 1),
      ],
    };
    expect(reportBundle([form]).loadedLater).toEqual([
      { name: 'DynamoDBTableChoice, DynamoDBTableName', file: '4.chunk.js' },
    ]);
  });

  it('finds a component that every page would load', () => {
    const [fact, whole] = card.sources;
    const eager = { ...main, sources: [...main.sources, fact, whole] };
    expect(reportBundle([eager]).componentsInFirstLoad).toEqual([
      fact.path,
      whole.path,
    ]);
  });
});
