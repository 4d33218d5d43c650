import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CustomObjectsApi, KubeConfig } from '@kubernetes/client-node';
import {
  dynamoDBTableParametersSchema,
  type JsonSchema,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { read } from '@aws-dynamodb-kro/sandbox/client';
import { environment } from '../support/environment';
import { factsOf, differences } from '../schemas/facts';
import {
  ackDifferences,
  ackPlaces,
  kroDifferences,
  kubevelaDifferences,
  listed,
} from '../schemas/listedDifferences';

const env = environment();

const ours = factsOf(dynamoDBTableParametersSchema);

const config = new KubeConfig();
config.loadFromFile(env.endpoints.kubeconfig!);
const api = config.makeApiClient(CustomObjectsApi);

/** The schema of `spec` in a CustomResourceDefinition, read as an unknown object: the client renames fields of known ones. */
async function specOf(name: string): Promise<JsonSchema> {
  const definition = await api.getClusterCustomObject({
    group: 'apiextensions.k8s.io',
    version: 'v1',
    plural: 'customresourcedefinitions',
    name,
  });
  const [version] = definition.spec.versions;
  return version.schema.openAPIV3Schema.properties.spec;
}

describe('The JSON Schema of dynamodb-common says of each parameter what is said by', () => {
  it('KubeVela, but for the listed differences', async () => {
    const configMap = await read(env.api, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: 'component-schema-aws-dynamodb-kro',
      namespace: 'vela-system',
    });
    const { data } = configMap as { data?: Record<string, string> };
    const theirs = factsOf(JSON.parse(data!['openapi-v3-json-schema']));
    assert.deepEqual(differences(ours, theirs), listed(kubevelaDifferences));
  });

  it("kro's definition of a DynamoDBTable, but for the listed differences", async () => {
    const theirs = factsOf(await specOf('dynamodbtables.kro.run'));
    assert.deepEqual(differences(ours, theirs), listed(kroDifferences));
  });

  it("ACK's definition of a Table, in names, types and required fields, but for the listed differences", async () => {
    const theirs = factsOf(
      await specOf('tables.dynamodb.services.k8s.aws'),
      ackPlaces,
    );
    const isLimit = (fact: string) => !/ (type|required)$/.test(fact);
    assert.deepEqual(
      Object.keys(theirs).filter(isLimit),
      [],
      'ACK leaves values to AWS: its definition has neither limits nor defaults',
    );
    const comparable = Object.fromEntries(
      Object.entries(ours).filter(([fact]) => !isLimit(fact)),
    );
    assert.deepEqual(differences(comparable, theirs), listed(ackDifferences));
  });
});
