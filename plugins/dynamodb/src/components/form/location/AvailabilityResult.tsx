import { tableEntityRef } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import FreeIcon from '@material-ui/icons/CheckCircleOutline';
import TakenIcon from '@material-ui/icons/ErrorOutline';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import type { ReactNode } from 'react';
import type { OrderAvailability, Availability } from '../../../api';
import { dynamodbTranslationRef } from '../../../translations';
import { type OrderLocation, useAvailability } from './useAvailability';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1), minHeight: theme.spacing(3) },
  line: { display: 'flex', gap: theme.spacing(1) },
  icon: { flex: 'none' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
}));

interface AvailabilityResultProps {
  id: string;
  /** `undefined` when there is nothing to ask yet. */
  place: OrderLocation | undefined;
}

/**
 * Says whether a table of this name is there already. It never stops an order.
 * A screen reader is told the answer, and not each letter's question.
 */
export function AvailabilityResult({ id, place }: AvailabilityResultProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const answer = useAvailability(place);
  return (
    <div id={id} role="status" className={classes.root}>
      {place && !answer && (
        <Typography variant="body2" color="textSecondary" aria-hidden>
          {t('place.asking', { name: place.name })}
        </Typography>
      )}
      {place && answer && <Answer place={place} answer={answer} />}
    </div>
  );
}

function Answer({
  place,
  answer,
}: {
  place: OrderLocation;
  answer: OrderAvailability;
}) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  if (answer.catalog === 'free' && answer.cluster === 'free') {
    return <Line answer="free">{t('place.free', { ...place })}</Line>;
  }
  return (
    <>
      <Line answer={answer.catalog}>
        <CatalogAnswer place={place} answer={answer.catalog} />
      </Line>
      <Line answer={answer.cluster}>
        <ClusterAnswer place={place} answer={answer.cluster} />
      </Line>
    </>
  );
}

interface SideProps {
  place: OrderLocation;
  answer: Availability;
}

function CatalogAnswer({ place, answer }: SideProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { name, namespace } = place;
  if (answer === 'free') {
    return <>{t('place.catalogFree', { name, namespace })}</>;
  }
  if (answer === 'taken') {
    const entityRef = tableEntityRef(place);
    const link = (
      // What was typed would be lost in this one.
      <EntityRefLink entityRef={entityRef} target="_blank" rel="noopener">
        {t('place.newTab', { text: entityRef })}
      </EntityRefLink>
    );
    return t('place.catalogTaken', { name, namespace, link });
  }
  return <>{t('place.catalogUnknown', { reason: answer.unknown })}</>;
}

function ClusterAnswer({ place, answer }: SideProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { name, namespace, cluster } = place;
  if (answer === 'free') {
    return <>{t('place.clusterFree', { name, namespace })}</>;
  }
  if (answer === 'taken') {
    return (
      <>
        {cluster
          ? t('place.namedClusterTaken', { name, namespace, cluster })
          : t('place.clusterTaken', { name, namespace })}
      </>
    );
  }
  return <>{t('place.clusterUnknown', { reason: answer.unknown })}</>;
}

function Line(props: { answer: Availability; children: ReactNode }) {
  const classes = useStyles();
  return (
    <Typography variant="body2" component="div" className={classes.line}>
      <AnswerIcon answer={props.answer} />
      <span className={classes.text}>{props.children}</span>
    </Typography>
  );
}

function AnswerIcon({ answer }: { answer: Availability }) {
  const { icon } = useStyles();
  switch (answer) {
    case 'free':
      return <FreeIcon fontSize="small" className={icon} />;
    case 'taken':
      return <TakenIcon fontSize="small" className={icon} color="error" />;
    default:
      return <UnknownIcon fontSize="small" className={icon} />;
  }
}
