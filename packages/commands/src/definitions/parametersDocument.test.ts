import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dynamoDBTableParametersSchema } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { parametersDocument } from './parametersDocument';

describe('parametersDocument', () => {
  it('gives docs/parameters.md as it stands (else: npm run definitions)', () => {
    expect(
      readFileSync(
        resolve(__dirname, '../../../../docs/parameters.md'),
        'utf8',
      ),
    ).toBe(parametersDocument());
  });

  it('has a section for each parameter, in the documented order', () => {
    const headings = parametersDocument().match(/(?<=^## `).*(?=`$)/gm);
    expect(headings).toEqual(
      Object.keys(dynamoDBTableParametersSchema.properties ?? {}),
    );
  });
});
