import { readTableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { Entity } from '@backstage/catalog-model';
import { useCallback, useEffect, useMemo, useRef } from 'react';

/** The cards of each table that are on the page, in the order in which they came. */
const cards = new Map<string, object[]>();

/**
 * Tells whether this card speaks for its table. Several cards of one table on a
 * page know the same at the same time, and a screen reader should hear it once.
 */
export function useIsPrimaryAnnouncer(entity: Entity): {
  /** Equal for cards of the same table. */
  table: string | undefined;
  isSpeaker: () => boolean;
} {
  const table = useMemo(() => locate(entity), [entity]);
  const card = useRef({});

  useEffect(() => {
    if (table === undefined) {
      return undefined;
    }
    const me = card.current;
    cards.set(table, [...(cards.get(table) ?? []), me]);
    return () => {
      const others = cards.get(table)?.filter(other => other !== me) ?? [];
      if (others.length > 0) cards.set(table, others);
      else cards.delete(table);
    };
  }, [table]);

  const isSpeaker = useCallback(
    () => table !== undefined && cards.get(table)?.[0] === card.current,
    [table],
  );
  return { table, isSpeaker };
}

function locate(entity: Entity): string | undefined {
  try {
    return JSON.stringify(readTableRef(entity));
  } catch {
    return undefined;
  }
}
