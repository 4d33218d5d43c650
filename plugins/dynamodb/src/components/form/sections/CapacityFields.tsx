import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import { ReadWriteFields, type ReadWriteProps } from './ReadWriteFields';

export interface CapacityFieldsProps extends ReadWriteProps {
  /** Begins the field ids: those of the table or of an index. */
  owner: string;
}

/** Capacity that is reserved. */
export function CapacityFields({ owner, ...props }: CapacityFieldsProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <ReadWriteFields
      {...props}
      required
      fields={{ read: `${owner}.read`, write: `${owner}.write` }}
      texts={{
        read: {
          label: t('section.capacity.read'),
          help: t('section.capacity.readHelp'),
        },
        write: {
          label: t('section.capacity.write'),
          help: t('section.capacity.writeHelp'),
        },
      }}
    />
  );
}
