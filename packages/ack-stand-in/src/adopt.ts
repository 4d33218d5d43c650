import { ADOPTED, terminalOnly, undetermined } from './conditions';
import { whyInvalid } from './kube';
import { settled, type Outcome, type Work } from './outcome';
import { observedSpec, type ObservedTable } from './spec';
import {
  ackAnnotation,
  isManaged,
  type Table,
  type TableStatus,
} from './table';

/** How a Table that ACK does not manage yet takes over what is in AWS; `name` is the table to look for. */
export interface Adoption {
  policy: 'adopt' | 'adopt-or-create';
  name: string;
}

/** An annotation of adoption that cannot be followed; the words are the real controller's. */
export class AdoptionError extends Error {}

function tableNameOf(table: Table): string {
  let fields: unknown;
  try {
    fields = JSON.parse(
      ackAnnotation(table.metadata.annotations, 'adoption-fields') ?? '',
    );
  } catch {
    throw new AdoptionError(
      'unmarshalling adoption-fields annotation: unexpected end of JSON input',
    );
  }
  const { tableName } = (fields ?? {}) as { tableName?: string };
  if (tableName === undefined) {
    throw new AdoptionError(
      'Error populating adoption fields: required field missing: tableName',
    );
  }
  return tableName;
}

export function isAdopted({ metadata }: Table): boolean {
  return isTrue(ackAnnotation(metadata.annotations, 'adopted'));
}

export function isReadOnly({ metadata }: Table): boolean {
  return isTrue(ackAnnotation(metadata.annotations, 'read-only'));
}

function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}

/**
 * What the annotations ask for, until it is done.
 * @throws AdoptionError when they cannot be followed; an unknown policy is refused even when nothing is to be adopted
 */
export function adoptionOf(table: Table): Adoption | undefined {
  const policy = ackAnnotation(table.metadata.annotations, 'adoption-policy');
  if (policy === undefined) return undefined;
  if (policy !== 'adopt' && policy !== 'adopt-or-create') {
    throw new AdoptionError(
      `unrecognized adoption policy ${policy}. Supported policies are "adopt" and "adopt-or-create"`,
    );
  }
  if (isAdopted(table) || isManaged(table)) return undefined;
  // What may be created is described by the spec, its name included.
  return policy === 'adopt'
    ? { policy, name: tableNameOf(table) }
    : { policy, name: table.spec.tableName };
}

export function refusedAdoption(work: Work, error: AdoptionError): Outcome {
  return {
    status: {
      ...work.table.status,
      conditions: terminalOnly(work.now, error.message),
    },
    error,
  };
}

/**
 * Takes over the table that was found: with `adopt` its settings replace the spec, with `adopt-or-create` the spec
 * is what the next look brings AWS to.
 */
export async function adopt(
  work: Work,
  { policy }: Adoption,
  status: TableStatus,
  observed: ObservedTable,
): Promise<Outcome> {
  await work.markAdopted();
  if (policy === 'adopt-or-create') {
    return {
      status: { ...status, conditions: undetermined(work.now, ADOPTED) },
      next: 'back-off',
    };
  }
  try {
    await work.replaceSpec(observedSpec(observed, work.table.spec));
  } catch (error) {
    const why = whyInvalid(error);
    if (why === undefined) throw error;
    return {
      status: { ...status, conditions: undetermined(work.now, why) },
      next: 'back-off',
      error,
    };
  }
  return settled(work, status);
}

/** A table that must exist and does not: the real controller tries for ever, and no condition says so. */
export function missing(what: string): Outcome {
  return { next: 'back-off', error: new Error(`${what} not found`) };
}
