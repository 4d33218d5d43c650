import type { Entity } from '@backstage/catalog-model';
import type { TableStateResult } from '../../polling';
import { InvalidAnnotations } from './InvalidAnnotations';
import { LoadingSkeleton } from './LoadingSkeleton';
import { ReadError } from '../shared/ReadError';
import { InvalidConfig } from './InvalidConfig';
import { StaleState } from './StaleState';
import { TableLinks } from './TableLinks';

export interface CardContentProps {
  entity: Entity;
  result: TableStateResult;
}

/** Chooses what the card shows. */
export function CardContent({ entity, result }: CardContentProps) {
  switch (result.phase) {
    case 'invalid':
      return result.cause === 'settings' ? (
        <InvalidConfig error={result.error} />
      ) : (
        <InvalidAnnotations entity={entity} error={result.error} />
      );
    case 'loading':
      return <LoadingSkeleton />;
    case 'failed':
      return (
        <>
          <ReadError problem={result.problem} />
          <TableLinks entity={entity} />
        </>
      );
    case 'shown':
      return (
        <>
          {result.problem && (
            <ReadError
              problem={result.problem}
              last={{ title: result.state.title, seenAt: result.seenAt }}
            />
          )}
          <StaleState state={result.state} isOld={Boolean(result.problem)} />
          <TableLinks entity={entity} state={result.state} />
        </>
      );
    default: {
      const unhandled: never = result;
      return unhandled;
    }
  }
}
