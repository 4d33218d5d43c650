import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { TableStateResult } from '../../hooks';
import { dynamodbTranslationRef } from '../../translation';
import { CardContent } from '../DynamoDBTableCard/CardContent';
import { ProblemFace } from '../DynamoDBTableCard/ProblemFace';
import { TableSections } from './TableSections';
import { useStackStyles } from './useStackStyles';

const useStyles = makeStyles({
  // Grey by colour, not by opacity, which would take the contrast to read it.
  old: { filter: 'grayscale(1)' },
});

export interface TabContentProps {
  entity: Entity;
  result: TableStateResult;
}

/** The sections of the table, or the card's face for why there is nothing to show. */
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
  const sections = <TableSections entity={entity} observed={result.observed} />;
  return result.problem ? (
    <>
      <EntityInfoCard title={t('tab.state')}>
        <ProblemFace
          problem={result.problem}
          last={{ title: result.state.title, seenAt: result.seenAt }}
        />
      </EntityInfoCard>
      <section
        aria-label={t('problem.lastState')}
        className={`${stack.root} ${classes.old}`}
      >
        {sections}
      </section>
    </>
  ) : (
    sections
  );
}
