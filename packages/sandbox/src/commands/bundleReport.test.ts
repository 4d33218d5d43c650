import { reportBundle } from './bundleReport';

const wiring = {
  name: '../../plugins/dynamodb/src/index.ts + 2 modules',
  size: 900,
  chunks: ['main'],
  modules: [
    { name: '../../plugins/dynamodb/src/index.ts' },
    { name: '../../plugins/dynamodb/src/plugin.tsx' },
  ],
};
const rules = {
  name: '../../plugins/dynamodb-common/src/entity/annotations.ts',
  size: 100,
  chunks: ['main'],
};
const card = {
  name: '../../plugins/dynamodb/src/components/DynamoDBTableCard/index.ts + 40 modules',
  size: 80_000,
  chunks: ['card'],
};
const clients = {
  name: '../../plugins/dynamodb/src/api/createClients.ts + 3 modules',
  size: 9_000,
  chunks: ['clients'],
};
const others = {
  name: '../../node_modules/luxon/index.js',
  size: 70_000,
  chunks: ['main'],
};
const chunks = [
  { id: 'main', initial: true, files: ['static/main.js'] },
  { id: 'card', initial: false, files: ['static/1.chunk.js'] },
  { id: 'clients', initial: false, files: ['static/2.chunk.js'] },
];

describe('reportBundle', () => {
  it('adds up what the plugin adds to every page, and names the file of each component', () => {
    expect(
      reportBundle({ chunks, modules: [wiring, rules, card, clients, others] }),
    ).toEqual({
      firstLoadBytes: 1_000,
      componentsInFirstLoad: [],
      loadedLater: [
        { name: 'DynamoDBTableCard', files: ['static/1.chunk.js'] },
        { name: 'createClients', files: ['static/2.chunk.js'] },
      ],
    });
  });

  it('finds a component that every page would load, also one joined to the wiring', () => {
    const joined = {
      ...wiring,
      modules: [
        ...wiring.modules,
        {
          name: '../../plugins/dynamodb/src/components/DynamoDBTableCard/DynamoDBTableCard.tsx',
        },
      ],
    };
    expect(
      reportBundle({ chunks, modules: [joined] }).componentsInFirstLoad,
    ).toEqual([
      '../../plugins/dynamodb/src/components/DynamoDBTableCard/DynamoDBTableCard.tsx',
    ]);
  });
});
