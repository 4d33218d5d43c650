import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { TableStateResult } from '../../polling';
import { dynamodbTranslationRef } from '../../translations';
import { CardContent } from '../card/CardContent';
import { ReadError } from '../shared/ReadError';
import { StatusSections } from './StatusSections';
import { useStackStyles } from './useStackStyles';

const useStyles = makeStyles({
  // Grey by colour, not by opacity, which would take the contrast to read it.
  old: { filter: 'grayscale(1)' },
});

export interface TabContentProps {
  entity: Entity;
  result: TableStateResult;
}

/** The sections of the table, or the card's reason why there is nothing to show. */
export function TabContent({ entity, result }: TabContentProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const stack = useStackStyles();

  if (result.phase !== 'shown') {
    return (
      <EntityInfoCard title={t('tab.state')}>
        <CardContent entity={entity} result={result} />
      </EntityInfoCard>
    );
  }
  const { problem, state, seenAt, observed } = result;
  return (
    <>
      {problem && (
        <EntityInfoCard title={t('tab.state')}>
          <ReadError problem={problem} last={{ title: state.title, seenAt }} />
        </EntityInfoCard>
      )}
      {/* The same element with and without a problem: what is open in it stays open. */}
      <section
        aria-label={problem && t('problem.lastState')}
        className={problem ? `${stack.root} ${classes.old}` : stack.root}
      >
        <StatusSections entity={entity} observed={observed} />
      </section>
    </>
  );
}
