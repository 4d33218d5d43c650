import type { Entity } from '@backstage/catalog-model';
import { WarningPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { MissingAnnotationEmptyState } from '@backstage/plugin-catalog-react';
import { ANNOTATION_APPLICATION_NAME } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { TableStateResult } from '../../hooks';
import { dynamodbTranslationRef } from '../../translation';
import { LastState } from './LastState';
import { LoadingSkeleton } from './LoadingSkeleton';
import { ProblemFace } from './ProblemFace';
import { StateFace } from './StateFace';
import { TableFacts } from './TableFacts';

export interface CardContentProps {
  entity: Entity;
  result: TableStateResult;
}

/** Chooses the face of the card. */
export function CardContent({ entity, result }: CardContentProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);

  switch (result.phase) {
    case 'invalid':
      return entity.metadata.annotations?.[ANNOTATION_APPLICATION_NAME] ? (
        <WarningPanel
          title={t('problem.invalid')}
          message={result.error.message}
        />
      ) : (
        <MissingAnnotationEmptyState annotation={ANNOTATION_APPLICATION_NAME} />
      );
    case 'loading':
      return <LoadingSkeleton />;
    case 'failed':
      return <ProblemFace problem={result.problem} />;
    case 'shown':
      return result.problem ? (
        <>
          <ProblemFace
            problem={result.problem}
            last={{ title: result.state.title, seenAt: result.seenAt }}
          />
          <LastState state={result.state} />
        </>
      ) : (
        <>
          <StateFace state={result.state} />
          <TableFacts details={result.state.details} />
        </>
      );
    default: {
      const unhandled: never = result;
      return unhandled;
    }
  }
}
