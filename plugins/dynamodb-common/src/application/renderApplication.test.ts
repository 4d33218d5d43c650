import * as fc from 'fast-check';
import { parse } from 'yaml';
import { arbitraryFor } from '../__testUtils__/arbitraryFor';
import { fullOrder, minimalOrder } from '../__testUtils__/order';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import type { DynamoDBTableParameters } from '../parameters/types';
import { renderApplication } from './renderApplication';

describe('renderApplication', () => {
  it('renders the smallest table without any default', () => {
    expect(renderApplication(minimalOrder)).toBe(
      `# Written by Backstage. Change it through Backstage or by hand; both work.

apiVersion: core.oam.dev/v1beta1
kind: Application
metadata:
  name: users
  namespace: team-a
  labels:
    backstage.io/kubernetes-id: users
spec:
  components:
    - name: users
      type: aws-dynamodb-kro
      properties:
        tableName: users-prod
        region: us-east-1
        attributeDefinitions:
          - attributeName: userId
            attributeType: S
        keySchema:
          - attributeName: userId
            keyType: HASH
  policies:
    - name: keep-tables
      type: garbage-collect
      properties:
        keepLegacyResource: true
`,
    );
  });

  it('renders every parameter, with quotes where a reader could mistake it', () => {
    const yaml = renderApplication(fullOrder);
    expect(yaml).toContain('attributeType: "N"');
    expect(yaml).toContain('- "no"');
    expect(yaml).toContain('value: "on"');
    expect(yaml).toContain('value: "0123"');
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(yaml, { version }).spec.components).toEqual([
        {
          name: 'orders',
          type: 'aws-dynamodb-kro',
          properties: fullOrder.parameters,
        },
      ]);
    }
  });

  it('gives the same text whatever the order of the given properties', () => {
    const reversed = Object.fromEntries(
      Object.entries(fullOrder.parameters).reverse(),
    ) as unknown as DynamoDBTableParameters;
    expect(renderApplication({ ...fullOrder, parameters: reversed })).toBe(
      renderApplication(fullOrder),
    );
  });

  it('leaves out what is undefined', () => {
    expect(
      renderApplication({
        ...minimalOrder,
        parameters: { ...minimalOrder.parameters, tags: undefined },
      }),
    ).toBe(renderApplication(minimalOrder));
  });

  it('keeps any parameters as they are, for readers of YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(
        arbitraryFor(dynamoDBTableParametersSchema),
        fc.string({ unit: 'grapheme' }),
        (value, text) => {
          const parameters = {
            ...(value as DynamoDBTableParameters),
            ttlAttributeName: text,
          };
          const yaml = renderApplication({ ...minimalOrder, parameters });
          for (const version of ['1.1', '1.2'] as const) {
            expect(
              parse(yaml, { version }).spec.components[0].properties,
            ).toEqual(parameters);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
