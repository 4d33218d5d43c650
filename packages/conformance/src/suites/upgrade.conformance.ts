import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import {
  type AwsCall,
  apply,
  parseManifests,
  read,
  type AnyObject,
  waitFor,
  readKustomization,
} from '@aws-dynamodb-kro/sandbox/client';
import { releasedDirectory } from '../paths';
import {
  environment,
  readBack,
  removeApplication,
  serviceStatuses,
  APPLICATION,
  INSTANCE,
  TABLE,
} from '../support/environment';
import { Aws, DEFAULT_ACCOUNT, type AwsTable } from '../support/awsTable';
import {
  DEFINITIONS,
  InstallGuide,
  removeAllApplications,
  restoreDefinitions,
  uninstall,
} from '../support/InstallGuide';
import { HANGS_MS, LiveTable } from '../support/LiveTable';

const env = environment();
const aws = new Aws(env.endpoints.awsEndpoint!);
const guide = new InstallGuide(env);

/** Tables of 0.1.0 do not have it. */
const LABEL_OF_OUR_OWN = `kubectl get tables.dynamodb.services.k8s.aws -A -l kro.run/instance-kind=DynamoDBTable -o go-template='{{range .items}}kubectl label -n {{.metadata.namespace}} tables.dynamodb.services.k8s.aws/{{.metadata.name}} aws-dynamodb-kro/instance={{.metadata.name}}{{"\\n"}}{{end}}' | sh`;
const RELEASED = releasedDirectory;
const VERSION = 'app.kubernetes.io/version';

const present = readKustomization(DEFINITIONS);
const presentVersion = present[0].metadata!.labels![VERSION];
const presentGraph = present.find(
  ({ kind }) => kind === 'ResourceGraphDefinition',
)!.spec as unknown as {
  schema: { spec: { deletionPolicy: string } };
  resources: {
    id: string;
    template?: { metadata: { labels?: Record<string, string> } };
  }[];
};
/** What becomes of a table whose manifest says nothing about it, since the last edit. */
const [, presentDefault] = /default="(delete|retain)"/.exec(
  presentGraph.schema.spec.deletionPolicy,
)!;

interface Component {
  name: string;
  type: string;
  properties: {
    tableName: string;
    region: string;
    tags?: { key: string; value: string }[];
    deletionPolicy?: string;
    deletionProtectionEnabled?: boolean;
  };
}

const componentsOf = ({ spec }: AnyObject) => spec!.components as Component[];

function client(region: string) {
  return aws.client({ region, account: DEFAULT_ACCOUNT });
}

function atAws({ properties }: Component): Promise<AwsTable | undefined> {
  const { tableName, region } = properties;
  return aws.table(tableName, { region, account: DEFAULT_ACCOUNT });
}

async function idAtAws({ properties }: Component): Promise<string> {
  const { tableName: TableName, region } = properties;
  const { Table } = await client(region).send(
    new DescribeTableCommand({ TableName }),
  );
  return Table!.TableId!;
}

/** What the controller called for a table, in order. */
async function callsOf({ properties }: Component): Promise<AwsCall[]> {
  const { tableName, region } = properties;
  const response = await fetch(
    `${env.endpoints.awsProxyControl}/calls?table=${encodeURIComponent(
      tableName,
    )}`,
  );
  const calls = (await response.json()) as AwsCall[];
  return calls.filter(
    call => call.region === region && call.accessKey !== DEFAULT_ACCOUNT,
  );
}

/** Those that may change something. */
const changing = (calls: AwsCall[]) =>
  calls
    .map(({ op }) => op)
    .filter(op => !/^(Describe|List|Get|AssumeRole)/.test(op));

/** Waits until the controller has looked twice more at each table, so that it has acted on what it saw. */
async function looksTwiceMore(components: Component[]): Promise<void> {
  const looks = async (component: Component) =>
    (await callsOf(component)).filter(({ op }) => op === 'DescribeTable')
      .length;
  const asBefore = await Promise.all(components.map(looks));
  await waitFor(
    'ACK to look at every table twice',
    async () => {
      const now = await Promise.all(components.map(looks));
      return now.every((count, index) => count >= asBefore[index] + 2)
        ? true
        : undefined;
    },
    { timeoutMs: HANGS_MS, everyMs: 500 },
  );
}

/** An object of the cluster that belongs to a component. */
function objectOf(
  kind: { apiVersion: string; kind: string },
  { name }: Component,
): Promise<AnyObject | undefined> {
  return read(env.api, { ...kind, name, namespace: 'default' });
}

/** Waits until KubeVela says of the newest text that every table is healthy. */
async function healthy(application: AnyObject): Promise<AnyObject> {
  let last: AnyObject | undefined;
  return waitFor(
    `${application.metadata!.name} to be healthy`,
    async () => {
      last = await readBack(env, APPLICATION, application);
      const { status, metadata } = last!;
      const services = serviceStatuses(last!);
      if (
        status?.status === 'running' &&
        status.observedGeneration === metadata!.generation &&
        services.length === componentsOf(application).length &&
        services.every(service => service.healthy)
      ) {
        return last;
      }
      throw new Error(JSON.stringify(status?.services ?? status));
    },
    { timeoutMs: HANGS_MS, everyMs: 500 },
  );
}

/** The labels that a manager has set, as the API server notes them. */
interface LabelsOfManager {
  'f:metadata'?: { 'f:labels'?: Record<string, unknown> };
}

/** Waits until kro, and not only who upgrades, has given every Table the labels of the present graph. */
async function reachedByPresentGraph(components: Component[]): Promise<void> {
  const labels = Object.keys(
    presentGraph.resources.find(({ id }) => id === 'table')!.template!.metadata
      .labels!,
  );
  await waitFor(
    'kro to have applied the present graph',
    async () => {
      const tables = await Promise.all(
        components.map(component => objectOf(TABLE, component)),
      );
      return tables.every(table =>
        labels.every(label =>
          table!.metadata!.managedFields!.some(
            ({ manager, fieldsV1 }) =>
              !manager!.startsWith('kubectl') &&
              `f:${label}` in
                ((fieldsV1 as LabelsOfManager)['f:metadata']?.['f:labels'] ??
                  {}),
          ),
        ),
      )
        ? true
        : undefined;
    },
    { timeoutMs: HANGS_MS },
  );
}

/** What an upgrade must leave as it is. */
async function identity(component: Component) {
  const [instance, table, tableId, calls] = await Promise.all([
    objectOf(INSTANCE, component),
    objectOf(TABLE, component),
    idAtAws(component),
    callsOf(component),
  ]);
  return {
    instance: instance!.metadata!.uid,
    table: table!.metadata!.uid,
    tableId,
    changing: changing(calls),
  };
}

function identities(components: Component[]) {
  return Promise.all(components.map(identity));
}

async function secret(name: string) {
  const found = await read(env.api, {
    apiVersion: 'v1',
    kind: 'Secret',
    name,
    namespace: 'default',
  });
  const { metadata, type, data } = found as AnyObject & {
    type: string;
    data: Record<string, string>;
  };
  return { uid: metadata!.uid, type, data };
}

async function schemaOfInstances(): Promise<unknown> {
  const crd = await read(env.api, {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    name: 'dynamodbtables.kro.run',
  });
  const [{ schema }] = crd!.spec!.versions as { schema: unknown }[];
  return JSON.parse(JSON.stringify(schema));
}

/** Removes what earlier suites have left in AWS under the names of the examples. */
async function forgetAtAws(component: Component): Promise<void> {
  const found = await atAws(component);
  if (!found) return;
  const { tableName: TableName, region } = component.properties;
  if (found.deletionProtection) {
    await client(region).send(
      new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }),
    );
  }
  await waitFor(
    `${TableName} to be gone`,
    async () => {
      const status = (await atAws(component))?.status;
      if (status === 'ACTIVE') {
        await client(region).send(new DeleteTableCommand({ TableName }));
      }
      return status === undefined ? true : undefined;
    },
    { timeoutMs: HANGS_MS },
  );
}

/** The table that `adopt-existing` finds. */
async function makeLegacyInvoices(component: Component): Promise<void> {
  await client('us-east-1').send(
    new CreateTableCommand({
      TableName: 'legacy-invoices',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'invoiceId', AttributeType: 'S' },
      ],
      KeySchema: [{ AttributeName: 'invoiceId', KeyType: 'HASH' }],
    }),
  );
  await waitFor(
    'legacy-invoices to be ACTIVE',
    async () =>
      (await atAws(component))?.status === 'ACTIVE' ? true : undefined,
    { timeoutMs: HANGS_MS },
  );
}

/** Replaces the definitions, as documented, by those of a folder. */
async function install(folder: string, version?: string): Promise<void> {
  await guide.run('kubectl apply --server-side -k definitions', {
    definitions: folder,
  });
  await guide.run(
    'kubectl wait --for=condition=Ready resourcegraphdefinition/dynamodbtable',
  );
  // 0.1.0 has no version in the name of its schema
  if (version) {
    await guide.runUntilThere(
      `kubectl get configmap -n vela-system component-schema-aws-dynamodb-kro-v${version}`,
    );
    return;
  }
  await waitFor(
    'the ComponentDefinition',
    () =>
      read(env.api, {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        name: 'component-schema-aws-dynamodb-kro',
        namespace: 'vela-system',
      }),
    { timeoutMs: HANGS_MS },
  );
}

/** Puts the old definitions in the place of the present ones, and makes tables with them. */
async function startWith(
  released: string,
  applications: AnyObject[],
): Promise<void> {
  const components = applications.flatMap(componentsOf);
  await uninstall(env, guide);
  await Promise.all(components.map(forgetAtAws));
  await install(join(RELEASED, released, 'definitions'));
  const invoices = components.find(({ name }) => name === 'legacy-invoices');
  if (invoices) await makeLegacyInvoices(invoices);
  for (const application of applications) {
    await apply(env.api, application);
  }
  await Promise.all(applications.map(healthy));
  await looksTwiceMore(components);
}

for (const released of readdirSync(RELEASED, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)) {
  const examples = join(RELEASED, released, 'examples');
  const manifests = Object.fromEntries(
    readdirSync(examples).map(file => {
      const [manifest] = parseManifests(
        readFileSync(join(examples, file), 'utf8'),
      );
      return [basename(file, '.yaml'), manifest];
    }),
  );

  describe(`An upgrade from ${released}, with the examples of that time`, () => {
    /** Is not edited after the upgrade. */
    const untouched: AnyObject = JSON.parse(
      JSON.stringify(manifests.basic).replaceAll('users', 'upgrade-untouched'),
    );
    const applications = [...Object.values(manifests), untouched];
    const components = applications.flatMap(componentsOf);
    const SECRET = 'users-production-connection';
    /** What is being switched off when the upgrade comes takes AWS longer than the upgrade. */
    const onItsWay = new LiveTable(env, aws, 'upgrade-changing', {
      streamEnabled: true,
      streamViewType: 'NEW_IMAGE',
      ttlEnabled: true,
      ttlAttributeName: 'expires',
    });
    let schemaFromScratch: unknown;
    let asBefore: {
      identities: Awaited<ReturnType<typeof identities>>;
      revisions: (string | undefined)[];
      secret: Awaited<ReturnType<typeof secret>>;
    };

    async function revisions(): Promise<(string | undefined)[]> {
      const found = await Promise.all(
        applications.map(manifest => readBack(env, APPLICATION, manifest)),
      );
      return found.map(
        application =>
          (application!.status!.latestRevision as { name: string }).name,
      );
    }

    before(async () => {
      schemaFromScratch = await schemaOfInstances();
      await startWith(released, applications);
      asBefore = {
        identities: await identities(components),
        revisions: await revisions(),
        secret: await secret(SECRET),
      };
      await onItsWay.apply();
      await onItsWay.converged({ timeToLive: 'expires' });
      await onItsWay.awsIs({ ttlMs: 20_000 });
      await onItsWay.apply({
        streamEnabled: undefined,
        streamViewType: undefined,
        ttlEnabled: undefined,
        ttlAttributeName: undefined,
      });
      await onItsWay.unhealthy();
    });

    after(async () => {
      await restoreDefinitions(env);
      console.log(`\nThe commands ran by ${guide.by}\n`);
    });

    it('is made by the commands of an installation', async () => {
      if (released === '0.1.0') await guide.run(LABEL_OF_OUR_OWN);
      await install(DEFINITIONS, presentVersion);
      await reachedByPresentGraph(components);
    });

    it('brings the rules of the new schema, as if kro made it for the first time', async () => {
      assert.deepEqual(await schemaOfInstances(), schemaFromScratch);
    });

    it('changes nothing in AWS, keeps every Table, and leaves all healthy', async () => {
      await looksTwiceMore(components);
      await Promise.all(applications.map(healthy));
      assert.deepEqual(await identities(components), asBefore.identities);
      assert.deepEqual(await revisions(), asBefore.revisions);
    });

    it('keeps the connection Secret with what it holds', async () => {
      assert.deepEqual(await secret(SECRET), asBefore.secret);
    });

    it('lets a change that was on its way come to its end', async () => {
      await onItsWay.converged({ stream: 'off', timeToLive: 'off' });
    });

    it('lets every table be edited afterwards, in place', async () => {
      const edited = Object.values(manifests).map(manifest => {
        const copy: AnyObject = structuredClone(manifest);
        for (const { properties } of componentsOf(copy)) {
          properties.tags = [
            ...(properties.tags ?? []),
            { key: 'Edited', value: 'afterwards' },
          ];
        }
        return copy;
      });
      for (const application of edited) await apply(env.api, application);
      await Promise.all(edited.map(healthy));
      for (const [index, component] of edited.flatMap(componentsOf).entries()) {
        const { changing: calls, ...same } = asBefore.identities[index];
        const { changing: callsNow, ...now } = await identity(component);
        assert.deepEqual(now, same, component.name);
        assert.deepEqual(
          callsNow.slice(calls.length),
          ['TagResource'],
          component.name,
        );
        assert.equal((await atAws(component))!.tags.Edited, 'afterwards');
      }
      assert.deepEqual(await secret(SECRET), asBefore.secret);
    });

    it('then a component can be pinned, by which KubeVela labels its table with the pinned name', async () => {
      const pinned: AnyObject = JSON.parse(
        JSON.stringify(manifests.basic).replaceAll('users', 'upgrade-pinned'),
      );
      const [component] = componentsOf(pinned);
      component.type += `@v${presentVersion}`;
      await apply(env.api, pinned);
      await healthy(pinned);
      const instance = await objectOf(INSTANCE, component);
      assert.equal(
        instance!.metadata!.labels!['workload.oam.dev/type'],
        `aws-dynamodb-kro-v${presentVersion}`,
      );
      await removeApplication(env, pinned);
    });

    it('removes a table as its manifest says; where that says nothing, by the default of its last edit', async () => {
      for (const application of applications) {
        await removeApplication(env, application);
      }
      for (const component of components) {
        const { deletionProtectionEnabled, deletionPolicy } =
          component.properties;
        const policy =
          deletionPolicy ??
          // before there were versions
          (component.name === 'upgrade-untouched' ? 'delete' : presentDefault);
        const stays = deletionProtectionEnabled || policy === 'retain';
        const left = await waitFor(
          `AWS to be done with ${component.name}`,
          async () => {
            const status = (await atAws(component))?.status ?? 'none';
            return status === 'DELETING' ? undefined : status;
          },
          { timeoutMs: HANGS_MS },
        );
        assert.equal(left, stays ? 'ACTIVE' : 'none', component.name);
      }
    });
  });

  describe(`An upgrade from ${released}, one table first`, () => {
    const applications = [manifests.basic, manifests['with-gsi']];
    const [first, other] = applications.flatMap(componentsOf);
    const SUSPENDED = /reconciliation suspended/;
    let asBefore: Awaited<ReturnType<typeof identities>>;
    let otherTable: AnyObject;

    /** What kro says of a table's objects. */
    async function saidByKro(component: Component): Promise<string> {
      const instance = await objectOf(INSTANCE, component);
      return JSON.stringify(instance!.status!.conditions);
    }

    function waitUntilSaid(component: Component, suspended: boolean) {
      return waitFor(
        `kro to ${suspended ? 'leave' : 'look at'} ${component.name}`,
        async () =>
          SUSPENDED.test(await saidByKro(component)) === suspended
            ? true
            : undefined,
        { timeoutMs: HANGS_MS },
      );
    }

    const asApplied = ({ metadata, spec }: AnyObject) => ({
      labels: metadata!.labels,
      annotations: metadata!.annotations,
      generation: metadata!.generation,
      spec,
    });

    before(async () => {
      await startWith(released, applications);
      asBefore = await identities([first, other]);
    });

    after(async () => {
      await removeAllApplications(env);
      await restoreDefinitions(env);
    });

    it('begins with all tables as they are', async () => {
      if (released === '0.1.0') await guide.run(LABEL_OF_OUR_OWN);
      await guide.run(
        'kubectl annotate dynamodbtables --all -A kro.run/reconcile=suspended',
      );
      await waitUntilSaid(first, true);
      await waitUntilSaid(other, true);
      otherTable = (await objectOf(TABLE, other))!;
      await install(DEFINITIONS, presentVersion);
    });

    it('gives the new graph to the one, and leaves the other as it was', async () => {
      await guide.run(
        'kubectl annotate dynamodbtables -n NAMESPACE NAME kro.run/reconcile-',
        { replace: { NAMESPACE: 'default', NAME: first.name } },
      );
      await waitUntilSaid(first, false);
      await reachedByPresentGraph([first]);
      await healthy(applications[0]);
      await looksTwiceMore([first, other]);
      await waitUntilSaid(other, true);
      assert.deepEqual(
        asApplied((await objectOf(TABLE, other))!),
        asApplied(otherTable),
      );
    });

    it('then lets the others follow, with no change in AWS', async () => {
      await guide.run(
        'kubectl annotate dynamodbtables --all -A kro.run/reconcile-',
      );
      await waitUntilSaid(other, false);
      await reachedByPresentGraph([first, other]);
      await looksTwiceMore([first, other]);
      await Promise.all(applications.map(healthy));
      assert.deepEqual(await identities([first, other]), asBefore);
    });
  });
}
