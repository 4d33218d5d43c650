import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { TableIndex } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { dynamodbTranslationRef } from '../../translations';
import { useParameterLabel } from '../shared/useParameterLabel';

/** The words for an index; undefined where nobody said anything. */
export interface IndexLabels {
  keys: string[];
  projection?: string;
  status?: string;
  /** Empty where there is nothing to fill. */
  backfilling?: string;
  capacity?: string;
}

export function useIndexLabels(index: TableIndex): IndexLabels {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const labelOf = useParameterLabel();

  const projectionOf = ({ projection }: TableIndex) => {
    if (!projection) {
      return undefined;
    }
    const words = labelOf('projectionType', projection.type);
    return projection.type === 'INCLUDE'
      ? t('tab.indexes.projection.include', {
          projection: words,
          attributes: projection.attributes.join(', '),
        })
      : words;
  };

  const backfillingOf = ({ scope, status, backfilling }: TableIndex) => {
    if (scope !== 'global') {
      return '';
    }
    if (backfilling) {
      return t('tab.indexes.backfilling.yes');
    }
    // AWS says it only while it makes an index.
    return status && t('tab.indexes.backfilling.no');
  };

  const onDemandOf = ({
    maxRead,
    maxWrite,
  }: {
    maxRead?: number;
    maxWrite?: number;
  }) => {
    const read = String(maxRead);
    const write = String(maxWrite);
    if (maxRead !== undefined && maxWrite !== undefined) {
      return t('tab.indexes.capacity.limited', { read, write });
    }
    if (maxRead !== undefined) {
      return t('tab.indexes.capacity.limitedReads', { read });
    }
    return maxWrite === undefined
      ? t('parameter.billingMode.PAY_PER_REQUEST')
      : t('tab.indexes.capacity.limitedWrites', { write });
  };

  const capacityOf = ({ capacity }: TableIndex) => {
    switch (capacity?.mode) {
      case 'on-demand':
        return onDemandOf(capacity);
      case 'provisioned':
        return t('tab.indexes.capacity.provisioned', {
          read: String(capacity.read ?? '?'),
          write: String(capacity.write ?? '?'),
        });
      case 'of-table':
        return t('tab.indexes.capacity.ofTable');
      default:
        return undefined;
    }
  };

  return {
    keys: index.keys.map(({ name, type, role }) =>
      t(`tab.indexes.key.${role}`, {
        attribute: type ? `${name} (${labelOf('attributeType', type)})` : name,
      }),
    ),
    projection: projectionOf(index),
    status:
      index.status ??
      (index.inAws === false ? t('tab.indexes.notInAws') : undefined),
    backfilling: backfillingOf(index),
    capacity: capacityOf(index),
  };
}
