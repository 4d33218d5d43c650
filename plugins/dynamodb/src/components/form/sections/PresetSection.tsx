import {
  type DynamoDBTableParameters,
  type Preset,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  tableFormReducer,
  describePreset,
  parametersFromForm,
  type TableFormState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../../translations';
import { ChoiceGroup, Section } from '../controls';
import { useTableForm } from '../TableFormContext';
import { titleOf } from './limits';

const useStyles = makeStyles(theme => ({
  // In a line: the fields below matter more.
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& li:not(:last-child)::after': { content: '" ·"' },
  },
  difference: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Begins with a set of choices, and says what is no longer as it set them. */
export function PresetSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, policy, lockReason } = useTableForm();
  const classes = useStyles();
  const applied = policy.presets.find(({ name }) => name === form.preset);
  const differences = applied ? differencesFrom(form, applied) : [];

  function lockOf(preset: Preset): string | undefined {
    const locked = differencesFrom(form, preset).filter(lockReason);
    return locked.length === 0
      ? undefined
      : t('section.preset.locked', {
          settings: locked.map(titleOf).join(', '),
          reason: lockReason(locked[0]) ?? '',
        });
  }

  return (
    <Section
      name="preset"
      title={t('section.preset.title')}
      help={t('section.preset.help')}
    >
      <ChoiceGroup
        field="preset"
        label={t('section.preset.label')}
        value={form.preset}
        options={policy.presets.map(preset => ({
          value: preset.name,
          title: preset.title,
          description: (
            <>
              {preset.description}
              <ul
                className={classes.choices}
                aria-label={t('section.preset.sets', { preset: preset.title })}
              >
                {describePreset(preset).map(choice => (
                  <li key={choice}>{choice}</li>
                ))}
              </ul>
            </>
          ),
          locked: lockOf(preset),
        }))}
        onChange={name => {
          const preset = policy.presets.find(known => known.name === name);
          if (preset) {
            change({ kind: 'applyPreset', preset });
          }
        }}
      />
      {applied && (
        <div className={classes.difference}>
          <Typography variant="body2" role="status">
            {differences.length === 0
              ? t('section.preset.same', { preset: applied.title })
              : t('section.preset.differs', {
                  preset: applied.title,
                  settings: differences.map(titleOf).join(', '),
                })}
          </Typography>
          {differences.length > 0 && lockOf(applied) === undefined && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => change({ kind: 'applyPreset', preset: applied })}
            >
              {t('section.preset.again', { preset: applied.title })}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

/** The parameters that applying the preset would change. */
function differencesFrom(
  form: TableFormState,
  preset: Preset,
): (keyof DynamoDBTableParameters)[] {
  const { parameters: now } = parametersFromForm(form);
  const { parameters: then } = parametersFromForm(
    tableFormReducer(form, { kind: 'applyPreset', preset }),
  );
  const names = new Set([...Object.keys(now), ...Object.keys(then)]);
  return ([...names] as (keyof DynamoDBTableParameters)[]).filter(
    name => JSON.stringify(now[name]) !== JSON.stringify(then[name]),
  );
}
