import { useApi } from '@backstage/core-plugin-api';
import {
  type CatalogApi,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import { usePolledQuery } from '../../polling';

type Templates = ReadonlySet<string>;

const NONE: Templates = new Set();

/** Tells which of the templates the catalog has for this user; none until it has answered. */
export function useTemplates(entityRefs: string[]): Templates {
  const catalogApi = useApi(catalogApiRef);
  const { data } = usePolledQuery<Templates | undefined>(catalogApi, {
    key: `templates ${JSON.stringify(entityRefs)}`,
    // They change rarely, and a catalog has a card for each of its tables.
    repeat: 'once-a-page',
    read: async () => ({
      // A link that is missing is enough said; the next card asks again.
      data: await find(catalogApi, entityRefs).catch(() => undefined),
    }),
  });
  return data ?? NONE;
}

async function find(
  catalogApi: CatalogApi,
  entityRefs: string[],
): Promise<Templates> {
  const { items } = await catalogApi.getEntitiesByRefs({
    entityRefs,
    fields: ['kind', 'metadata.namespace', 'metadata.name'],
  });
  return new Set(entityRefs.filter((_ref, index) => items[index]));
}
