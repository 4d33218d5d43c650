import { useApi } from '@backstage/core-plugin-api';
import {
  type CatalogApi,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

type Templates = ReadonlySet<string>;

const NONE: Templates = new Set();

/** What each catalog answered, so that a page asks once, however many cards it has. */
const answers = new WeakMap<CatalogApi, Map<string, Promise<Templates>>>();

/** Tells which of the templates the catalog has for this user; none until it has answered. */
export function useTemplates(entityRefs: string[]): Templates {
  const catalogApi = useApi(catalogApiRef);
  const [templates, setTemplates] = useState(NONE);
  const key = JSON.stringify(entityRefs);

  useEffect(() => {
    let isCurrent = true;
    ask(catalogApi, key).then(found => {
      if (isCurrent) setTemplates(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [catalogApi, key]);

  return templates;
}

function ask(catalogApi: CatalogApi, key: string): Promise<Templates> {
  const known =
    answers.get(catalogApi) ?? new Map<string, Promise<Templates>>();
  answers.set(catalogApi, known);
  const answer =
    known.get(key) ??
    find(catalogApi, JSON.parse(key)).catch(() => {
      // A link that is missing is enough said; the next card asks again.
      known.delete(key);
      return NONE;
    });
  known.set(key, answer);
  return answer;
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
