import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { dynamodbTranslationRef } from '../../../translations';
import { RecommendationLine, Section } from '../controls';
import { AddTag } from './AddTag';
import { documentation } from './documentation';
import { maxItemsOf } from './limits';
import { MandatoryTagRow } from './MandatoryTagRow';
import { TagRow } from './TagRow';
import { tagRows } from './tagRows';
import { useFields } from './useFields';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
}));

/** Tags: those that every table must have, and others. */
export function TagsSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, policy, problemsAt, recommendationsFor, lockReason } =
    useFields();
  const classes = useStyles();
  const rows = tagRows(form.tags, policy.mandatoryTags);
  const missing = rows.flatMap(({ tag, mandatory }) =>
    mandatory && !tag?.value ? [mandatory.key] : [],
  );
  const limit = maxItemsOf('tags');
  const counter = t('section.tags.summary', {
    used: String(form.tags.length),
    limit: String(limit),
  });
  const locked = lockReason('tags');
  const fieldsOf = (id: string) => [`${id}.key`, `${id}.value`];

  return (
    <Section
      name="tags"
      field="tags"
      title={t('section.tags.title')}
      help={t('section.tags.help')}
      documentation={documentation.tags}
      summary={[
        counter,
        missing.length > 0 &&
          t('section.tags.missing', { tags: missing.join(', ') }),
      ]
        .filter(Boolean)
        .join(' · ')}
      fields={form.tags.flatMap(({ id }) => fieldsOf(id))}
    >
      {rows.length > 0 && (
        <ul className={classes.list} aria-label={t('section.tags.title')}>
          {rows.map(({ key, tag, mandatory }, position) => {
            const problems = tag ? fieldsOf(tag.id).flatMap(problemsAt) : [];
            return mandatory ? (
              <MandatoryTagRow
                key={key}
                tag={tag}
                mandatory={mandatory}
                problems={problems}
                locked={locked}
              />
            ) : (
              tag && (
                <TagRow
                  key={key}
                  tag={tag}
                  position={position}
                  problems={problems}
                  locked={locked}
                />
              )
            );
          })}
        </ul>
      )}
      <RecommendationLine recommendations={recommendationsFor('tags')} />
      <AddTag
        tags={form.tags}
        // What the platform team wants has to find room, too.
        used={rows.length}
        limit={limit}
        locked={locked}
      />
    </Section>
  );
}
