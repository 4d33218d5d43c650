import type {
  TableRef,
  TableState,
  TableStateKind,
  Wording,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  deriveTableState,
  readTableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { stateKinds } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import {
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import type { ClusterListing } from '../../api';
import { selectFromListing } from './selectFromListing';

/** One table of the catalog with what its cluster says of it. */
export interface TableRow {
  entity: Entity;
  /** Names the row among the others. */
  entityRef: string;
  /** As it is found in the catalog: the title, or else the name. */
  name: string;
  /** `reading` until the cluster was asked, `invalid` when the annotations do not lead to a table. */
  kind: TableStateKind | 'reading' | 'invalid';
  /** Undefined while it is `reading` or `invalid`. */
  state?: TableState;
  /** Why there is no more to say. */
  problem?: Wording;
  /** In AWS, as asked for. */
  tableName?: string;
  region?: string;
  billing?: string;
  /** Whether deletion protection was asked for. */
  protection?: boolean;
  /** Entity references. */
  owners: string[];
  cluster?: string;
  namespace?: string;
}

/** Where the table of an entity is, or why nobody can tell. */
function locate(entity: Entity): { ref: TableRef } | { problem: string } {
  try {
    return { ref: readTableRef(entity) };
  } catch (error) {
    return { problem: toError(error).message };
  }
}

/** The clusters to list, each once; `undefined` is the only one of Backstage. */
export function clustersOf(entities: Entity[]): (string | undefined)[] {
  const clusters = entities.flatMap(entity => {
    const located = locate(entity);
    return 'ref' in located ? [located.ref.cluster] : [];
  });
  return [...new Set(clusters)];
}

/**
 * Puts the tables of the catalog and what the clusters have of them together.
 *
 * @param listings - by the cluster as the entities name it
 */
export function joinTables(
  entities: Entity[],
  listings: Map<string | undefined, ClusterListing>,
  now: Date,
): TableRow[] {
  const answers = new Map(
    [...listings].map(([asked, listing]) => [
      asked,
      { cluster: listing.cluster, observe: selectFromListing(listing) },
    ]),
  );

  return entities.map(entity => {
    const row = {
      entity,
      entityRef: stringifyEntityRef(entity),
      name: entity.metadata.title ?? entity.metadata.name,
      owners: getEntityRelations(entity, RELATION_OWNED_BY).map(owner =>
        stringifyEntityRef(owner),
      ),
    };
    const located = locate(entity);
    if ('problem' in located) return { ...row, kind: 'invalid', ...located };

    const { ref } = located;
    const answer = answers.get(ref.cluster);
    const place = {
      cluster: ref.cluster ?? (answer?.cluster || undefined),
      namespace: ref.namespace,
    };
    if (!answer) return { ...row, ...place, kind: 'reading' };

    const state = deriveTableState(answer.observe(ref), now, ref);
    const { tableName, region, billingMode, deletionProtection } =
      state.details;
    return {
      ...row,
      ...place,
      kind: state.kind,
      state,
      problem: stateKinds[state.kind] === 'unknown' ? state.message : undefined,
      tableName,
      region,
      billing: billingMode,
      protection: deletionProtection,
    };
  });
}
