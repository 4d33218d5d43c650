import type { Message } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEffect, useRef } from 'react';
import type { TableStateResult } from '../../polling';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { useAnnounce } from './LiveRegion';

/** Tells screen readers that the state changed and how a refresh ended; nothing when nothing did. */
export function StateAnnouncement(props: {
  entity: Entity;
  result: TableStateResult;
}) {
  const { entity, result } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const announce = useAnnounce();
  const table = stringifyEntityRef(entity);
  const format = useFormatMessage();
  const titleMessage = readTitle(result);
  const title = titleMessage && format(titleMessage);
  const name = readName(result) ?? entity.metadata.name;
  const refreshing = result.phase !== 'invalid' && result.refreshing;
  const failed = 'problem' in result && result.problem !== undefined;
  const before = useRef({ table, title, refreshing });

  useEffect(() => {
    const last = before.current;
    before.current = { table, title, refreshing };
    if (last.table !== table) {
      return;
    }
    if (refreshing && !last.refreshing) {
      announce(t('card.refreshing'));
    } else if (title && last.refreshing && !refreshing) {
      announce(t(failed ? 'card.notRefreshed' : 'card.refreshed', { title }));
    } else if (title && last.title && title !== last.title) {
      announce(t('card.changed', { name, title }));
    }
  }, [announce, failed, name, refreshing, t, table, title]);

  return null;
}

function readTitle(result: TableStateResult): Message | undefined {
  switch (result.phase) {
    case 'shown':
      return (result.problem?.state ?? result.state).title;
    case 'failed':
      return result.problem.state.title;
    default:
      return undefined;
  }
}

function readName(result: TableStateResult): string | undefined {
  return result.phase === 'shown' ? result.state.details.tableName : undefined;
}
