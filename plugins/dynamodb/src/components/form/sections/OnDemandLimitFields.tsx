import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import { ReadWriteFields, type ReadWriteProps } from './ReadWriteFields';

export interface OnDemandLimitFieldsProps extends ReadWriteProps {
  /** Ids of the two fields. */
  fields: { read: string; write: string };
}

/** The most that is paid for on demand. */
export function OnDemandLimitFields(props: OnDemandLimitFieldsProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <ReadWriteFields
      {...props}
      texts={{
        read: {
          label: t('section.capacity.maxRead'),
          help: t('section.capacity.maxReadHelp'),
        },
        write: {
          label: t('section.capacity.maxWrite'),
          help: t('section.capacity.maxWriteHelp'),
        },
      }}
    />
  );
}
