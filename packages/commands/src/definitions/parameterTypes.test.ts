import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parameterRuleIdsModule, parameterTypesModule } from './parameterTypes';

describe('the types of the parameters', () => {
  it.each([
    ['parameters/types.ts', parameterTypesModule],
    ['problems/parameterRuleIds.ts', parameterRuleIdsModule],
  ])(
    'are in %s as they stand (else: npm run definitions)',
    (file, generate) => {
      const written = readFileSync(
        resolve(__dirname, '../../../../plugins/dynamodb-common/src', file),
        'utf8',
      );
      expect(written).toBe(generate());
    },
  );
});
