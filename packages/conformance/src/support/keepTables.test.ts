import { renderApplication } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { parse } from 'yaml';
import { keepTables } from './keepTables';

describe('keepTables', () => {
  it('are the policies that an ordered Application has', () => {
    const application = parse(
      renderApplication({
        name: 'users',
        namespace: 'team-a',
        owner: 'group:default/team-a',
        parameters: {
          tableName: 'users',
          region: 'us-east-1',
          attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
          keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
        },
      }),
    );
    expect(keepTables).toEqual(application.spec.policies);
  });
});
