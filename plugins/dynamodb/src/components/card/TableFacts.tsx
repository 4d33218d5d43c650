import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { TableDetails } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';
import { ConditionList } from './ConditionList';
import { Fact } from './Fact';
import { ClusterTime } from '../shared/RelativeTime';
import { StatusFacts } from './StatusFacts';
import { readTime } from '../shared/readTime';
import { useSettingFacts } from './useSettingFacts';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    // One column where the card is narrow, as many as fit where it is wide.
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(8rem, 100%), 1fr))',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0, 1),
  },
}));

/** The facts of a table: how it is designed, and what AWS and ACK say of it. */
export function TableFacts({ details }: { details: TableDetails }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const designFacts = useSettingFacts(details);
  const { tableStatus, tableArn, conditions } = details;
  // Before there is a table in AWS its fields would be a column of dashes.
  const isInAws = Boolean(tableStatus || tableArn);
  // ACK writes the time of this condition anew with each look at the table.
  const lookedAt = readTime(
    conditions.find(({ type }) => type === 'ACK.ResourceSynced')
      ?.lastTransitionTime,
  );

  if (designFacts.length === 0 && !isInAws && conditions.length === 0) {
    return null;
  }
  return (
    <>
      <dl className={classes.facts}>
        {designFacts.map(({ label, text }) => (
          <Fact key={label} label={label}>
            {text}
          </Fact>
        ))}
        {isInAws && <StatusFacts details={details} />}
        {conditions.length > 0 && (
          <Fact label={t('facts.conditions')} wide>
            <ConditionList conditions={conditions} />
          </Fact>
        )}
      </dl>
      {isInAws && (
        <Typography variant="caption" color="textSecondary">
          {`¹ ${t('facts.countedRarely')} `}
          {lookedAt &&
            t('facts.lookedAt', { when: <ClusterTime at={lookedAt} /> })}
        </Typography>
      )}
    </>
  );
}
