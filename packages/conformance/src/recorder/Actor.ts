import { PatchStrategy, setHeaderOptions } from '@kubernetes/client-node';
import { keepTables } from '../support/keepTables';
import {
  apply,
  type AnyObject,
  type Objects,
} from '@aws-dynamodb-kro/sandbox/client';
import type { Test } from './conditions';
import type { Stage } from './Stage';
import { stabilise } from './stabilise';

const PATIENCE_MS = 150_000;
/** Long enough for all to have heard of a change, and less than ACK waits between two looks. */
const QUIET_MS = 2_500;

/** Where the objects of one table are, and what the table is called in AWS. */
export interface Role {
  namespace: string;
  application: string;
  /** Also the name of the instance and of the Table. */
  component: string;
  tableName: string;
}

type Parameters = Record<string, unknown>;

/** A field that the test reads may not be there yet. */
function holds(test: Test, objects: Objects): boolean {
  try {
    return test(objects);
  } catch {
    return false;
  }
}

/** One table on the stage, from the order to its end. */
export class Actor {
  #parameters: Parameters;

  constructor(readonly stage: Stage, readonly role: Role) {
    this.#parameters = {
      tableName: role.tableName,
      region: 'us-east-1',
      attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
      keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
      // The states of a removal are told of a table that goes with it.
      deletionPolicy: 'delete',
    };
  }

  objects(): Objects {
    return this.stage.view.objects(this.role);
  }

  async apply(object: AnyObject): Promise<void> {
    await apply(this.stage.api, object);
  }

  /**
   * Applies the Application, the first time or with a change.
   *
   * @param parameters - what differs from before; the smallest table at first
   * @param beside - what the Application has beside the component
   */
  async order(
    parameters: Parameters = {},
    beside: { annotations?: Record<string, string>; spec?: object } = {},
  ): Promise<void> {
    this.#parameters = { ...this.#parameters, ...parameters };
    const { application: name, namespace, component } = this.role;
    await this.apply({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name, namespace, annotations: beside.annotations },
      spec: {
        components: [
          {
            name: component,
            type: 'aws-dynamodb-kro',
            properties: this.#parameters,
          },
        ],
        policies: keepTables,
        ...beside.spec,
      },
    });
  }

  /** As `vela workflow terminate` does it. */
  async terminateWorkflow(): Promise<void> {
    const { steps } = this.objects().application?.status?.workflow as {
      steps: object[];
    };
    await this.stage.custom.patchNamespacedCustomObjectStatus(
      {
        group: 'core.oam.dev',
        version: 'v1beta1',
        plural: 'applications',
        namespace: this.role.namespace,
        name: this.role.application,
        body: {
          status: {
            workflow: {
              terminated: true,
              suspend: false,
              steps: steps.map(step => ({
                ...step,
                phase: 'failed',
                reason: 'Terminate',
              })),
            },
          },
        },
      },
      setHeaderOptions('Content-Type', PatchStrategy.MergePatch),
    );
  }

  async remove(): Promise<void> {
    await this.stage.api.delete({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: {
        name: this.role.application,
        namespace: this.role.namespace,
      },
    });
  }

  /**
   * Waits for the first moment of a state.
   *
   * @returns the objects of that moment, made stable
   * @throws Error after some minutes, with what was seen last
   */
  until(what: string, test: Test): Promise<Objects> {
    return this.#wait(what, test, 0);
  }

  /** The same, once the objects have stayed as they are for a while. */
  untilItStays(what: string, test: Test): Promise<Objects> {
    return this.#wait(what, test, QUIET_MS);
  }

  #wait(what: string, test: Test, quietMs: number): Promise<Objects> {
    const { view, signal } = this.stage;
    return new Promise((resolve, reject) => {
      const cleaning: (() => unknown)[] = [];
      const end = (act: () => void) => {
        for (const clean of cleaning) clean();
        act();
      };

      let seen: string | undefined;
      let since = 0;
      let quiet: NodeJS.Timeout | undefined;
      const look = () => {
        clearTimeout(quiet);
        const objects = this.objects();
        if (!holds(test, objects)) {
          seen = undefined;
          return;
        }
        const now = JSON.stringify(stabilise(objects));
        if (now !== seen) since = Date.now();
        seen = now;
        const rest = since + quietMs - Date.now();
        const settle = () => end(() => resolve(JSON.parse(now)));
        if (rest > 0) quiet = setTimeout(settle, rest);
        else settle();
      };
      const giveUp = () =>
        end(() => {
          const last = JSON.stringify(stabilise(this.objects()), undefined, 1);
          reject(new Error(`Waited for ${what}; last seen: ${last}`));
        });
      const patience = setTimeout(giveUp, PATIENCE_MS);
      const onAbort = () => end(() => reject(signal.reason));
      signal.addEventListener('abort', onAbort, { once: true });
      cleaning.push(
        view.onChange(look),
        () => clearTimeout(quiet),
        () => clearTimeout(patience),
        () => signal.removeEventListener('abort', onAbort),
      );
      look();
    });
  }

  /** Lets the table go, whatever a scenario did to it; does not wait until it is gone. */
  async leave(): Promise<void> {
    await this.stage.configureAws({ tables: { [this.role.tableName]: null } });
    await this.stage
      .callAws('UpdateTable', {
        TableName: this.role.tableName,
        DeletionProtectionEnabled: false,
      })
      .catch(() => undefined);
    if (this.objects().application) {
      await this.remove().catch(() => undefined);
    }
  }

  /** Waits until nothing is left that could disturb another one of the same name, also in AWS, where a table stays by default. */
  async gone(): Promise<void> {
    await this.until(
      'all objects to be gone',
      ({ application, instance, table }) => !application && !instance && !table,
    );
    await this.stage
      .callAws('DeleteTable', { TableName: this.role.tableName })
      .catch(() => undefined);
  }
}
