import type { Entity } from '@backstage/catalog-model';
import type { TableStateResult } from '../../hooks';
import { EntityFace } from './EntityFace';
import { LoadingSkeleton } from './LoadingSkeleton';
import { ProblemFace } from './ProblemFace';
import { SettingsFace } from './SettingsFace';
import { SeenState } from './SeenState';
import { TableLinks } from './TableLinks';

export interface CardContentProps {
  entity: Entity;
  result: TableStateResult;
}

/** Chooses the face of the card. */
export function CardContent({ entity, result }: CardContentProps) {
  switch (result.phase) {
    case 'invalid':
      return result.cause === 'settings' ? (
        <SettingsFace error={result.error} />
      ) : (
        <EntityFace entity={entity} error={result.error} />
      );
    case 'loading':
      return <LoadingSkeleton />;
    case 'failed':
      return (
        <>
          <ProblemFace problem={result.problem} />
          <TableLinks entity={entity} />
        </>
      );
    case 'shown':
      return (
        <>
          {result.problem && (
            <ProblemFace
              problem={result.problem}
              last={{ title: result.state.title, seenAt: result.seenAt }}
            />
          )}
          <SeenState state={result.state} isOld={Boolean(result.problem)} />
          <TableLinks entity={entity} state={result.state} />
        </>
      );
    default: {
      const unhandled: never = result;
      return unhandled;
    }
  }
}
