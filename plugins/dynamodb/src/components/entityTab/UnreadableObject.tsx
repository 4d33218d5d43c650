import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { ReadResult } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';
import { EngineMessage } from '../shared/EngineMessage';

export interface UnreadableObjectProps {
  object: 'application' | 'instance' | 'table';
  /** Left out: nobody asked. */
  observed?: ReadResult<object>;
}

/** Says that an object is missing here, and why; nothing where it was seen. */
export function UnreadableObject({
  object,
  observed = { kind: 'notRead' },
}: UnreadableObjectProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const name = { object: t(`tab.object.${object}`) };
  switch (observed.kind) {
    case 'present':
      return null;
    case 'notFound':
      return <Sentence text={t('tab.unseen.absent', name)} />;
    case 'notRead':
      return <Sentence text={t('tab.unseen.unread', name)} />;
    case 'forbidden':
      return (
        <Sentence
          text={
            observed.by === 'backstage'
              ? t('tab.unseen.forbiddenByBackstage', name)
              : t('tab.unseen.forbiddenByCluster', name)
          }
          words={observed.message}
        />
      );
    case 'error':
      return (
        <Sentence
          text={t('tab.unseen.failed', name)}
          words={observed.message}
        />
      );
    default: {
      const unhandled: never = observed;
      return unhandled;
    }
  }
}

function Sentence({ text, words }: { text: string; words?: string }) {
  return (
    <>
      <Typography variant="body2">{text}</Typography>
      {words && <EngineMessage>{words}</EngineMessage>}
    </>
  );
}
