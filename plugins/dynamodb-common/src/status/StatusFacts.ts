import type { TableRef } from '../entity/readTableRef';
import { type DeletionFacts, readDeletion } from './deletionFacts';
import { readDesired } from './details/desired';
import { readReported } from './details/reported';
import { type AckFacts, readAck } from './engines/ack';
import { type KroFacts, readKro } from './engines/kro';
import { type KubevelaFacts, readKubevela } from './engines/kubevela';
import { type Component, findComponent } from './objects/components';
import { type ObservedTable, presentObject } from './objects/ReadResult';
import { sanitizeObjects } from './objects/sanitizeObjects';
import type {
  ApplicationObject,
  InstanceObject,
  TableObject,
} from './objects/types';
import type { TableDetails } from './TableState';

/** What the objects of a table say, as the rules read it. */
export interface StatusFacts {
  /** The objects as read, with only the fields that have their type. */
  observed: ObservedTable;
  now: Date;
  /** Where the entity says that the table is. */
  ref?: TableRef;
  application?: ApplicationObject;
  instance?: InstanceObject;
  table?: TableObject;
  /** The component that defines the table, when it can be told. */
  component?: Component;
  details: TableDetails;
  kubevela: KubevelaFacts;
  kro: KroFacts;
  ack: AckFacts;
  deletion: DeletionFacts;
  /** The engine that has not even read the last change. */
  behind?: 'kubevela' | 'kro';
}

function behind(
  kubevela: KubevelaFacts,
  kro: KroFacts,
  instance: InstanceObject | undefined,
): StatusFacts['behind'] {
  if (kubevela.hasNotSeenLastChange) {
    return 'kubevela';
  }
  return instance && !kro.hasSeenLastChange ? 'kro' : undefined;
}

/** Reads the facts; each engine's messages are recognised in `engines/` alone. */
export function gatherFacts(
  read: ObservedTable,
  now: Date,
  ref?: TableRef,
): StatusFacts {
  const observed = sanitizeObjects(read);
  const application = presentObject(observed.application);
  const instance = presentObject(observed.instance);
  const component = findComponent(application, ref, instance?.metadata.name);

  const reported = readReported(observed, component);
  const ack = readAck(observed, reported.conditions);
  const kubevela = readKubevela(application, component, observed.instance);
  const kro = readKro(instance);
  return {
    observed,
    now,
    ref,
    application,
    instance,
    table: presentObject(observed.table),
    component,
    details: {
      ...readDesired(observed, component, ack.isProtectedInAws),
      ...reported,
    },
    kubevela,
    kro,
    ack,
    deletion: readDeletion(observed, component, reported, ack.isAskedToDelete),
    behind: behind(kubevela, kro, instance),
  };
}
