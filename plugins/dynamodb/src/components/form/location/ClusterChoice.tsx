import type { OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useEffect } from 'react';
import { dynamodbTranslationRef } from '../../../translations';
import { AllowedValueSelect } from './AllowedValueSelect';
import { LocationControl } from './LocationControl';
import { locationProblems } from './locationProblems';
import { useClusters } from './useClusters';
import type { LocationFieldProps } from './useLocationProblems';

interface ClusterChoiceProps {
  field: LocationFieldProps;
  policy: OrderPolicy;
}

function toOptions(names: string[]) {
  return names.map(name => ({ value: name, title: name }));
}

/** One of the allowed clusters; of those that Backstage knows where the configuration names none. */
export function ClusterChoice({ field, policy }: ClusterChoiceProps) {
  const problems = locationProblems('cluster', field.formData, policy);
  return policy.clusters.length > 0 ? (
    <AllowedValueSelect
      field={field}
      problems={problems}
      options={toOptions(policy.clusters)}
    />
  ) : (
    <KnownCluster field={field} problems={problems} />
  );
}

interface KnownClusterProps {
  field: LocationFieldProps;
  problems: string[];
}

function KnownCluster({ field, problems }: KnownClusterProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { clusters, askAgain } = useClusters();
  const { formData: chosen } = field;
  switch (clusters.state) {
    case 'asking':
      return (
        <LocationControl
          field={field}
          problems={problems}
          fixed={chosen ? true : t('place.clusters.asking')}
        />
      );
    case 'failed':
      return (
        <AnyCluster
          field={field}
          problems={problems}
          note={t('place.clusters.failed', { reason: clusters.reason })}
          askAgain={askAgain}
        />
      );
    default:
  }
  const { names } = clusters;
  const unknown =
    chosen && !names.includes(chosen)
      ? t('place.clusters.unknown', { cluster: chosen })
      : undefined;
  if (names.length > 1) {
    return (
      <AllowedValueSelect
        field={field}
        problems={problems}
        obstacle={unknown}
        options={toOptions(names)}
      />
    );
  }
  return unknown ? (
    <LocationControl
      field={field}
      problems={problems}
      obstacle={unknown}
      options={names.length === 1 ? toOptions(names) : undefined}
    />
  ) : (
    <NothingToChoose field={field} only={names[0]} />
  );
}

interface AnyClusterProps extends KnownClusterProps {
  /** Why there is nothing to choose from. */
  note: string;
  askAgain(): void;
}

function AnyCluster({ field, problems, note, askAgain }: AnyClusterProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const noteId = `${field.idSchema.$id}-note`;
  useNoEmptyValue(field);
  return (
    <>
      <LocationControl field={field} problems={problems} describedBy={noteId} />
      <Typography id={noteId} variant="body2" role="status">
        {note}
      </Typography>
      <div>
        <Button size="small" variant="outlined" onClick={askAgain}>
          {t('place.clusters.again')}
        </Button>
      </div>
    </>
  );
}

function NothingToChoose(props: { field: LocationFieldProps; only?: string }) {
  const { field, only } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  useNoEmptyValue(field);
  return (
    <LocationControl
      field={field}
      problems={[]}
      fixed={
        only
          ? t('place.clusters.only', { cluster: only })
          : t('place.clusters.none')
      }
    />
  );
}

/** Leaves an empty value out: it stands for a choice that has to be made. */
function useNoEmptyValue({ formData, onChange }: LocationFieldProps): void {
  useEffect(() => {
    if (formData === '') onChange(undefined);
  }, [formData, onChange]);
}
