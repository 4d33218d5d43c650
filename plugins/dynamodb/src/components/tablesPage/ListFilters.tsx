import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { dynamodbTranslationRef } from '../../translations';
import { useStateTitle } from './useStateTitle';
import type { Choices, ListView } from './viewRows';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
  },
  control: { flex: '1 1 10rem', maxWidth: '20rem' },
}));

export interface ListFiltersProps {
  view: ListView;
  choices: Choices;
  /** Each letter of the search. */
  onSearch(search: string): void;
  /** The search box is left. */
  onSearchEnd(): void;
  onFilter(filters: ListView['filters']): void;
  onClear(): void;
}

/** The search and the filters above the list. */
export function ListFilters(props: ListFiltersProps) {
  const { view, choices, onSearch, onSearchEnd, onFilter, onClear } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const stateTitle = useStateTitle();
  const id = useId();

  const filters = [
    { name: 'state', label: t('list.filterState'), title: stateTitle },
    {
      name: 'region',
      label: t('list.filterRegion'),
      title: (region: string) => region,
    },
    {
      name: 'owner',
      label: t('list.filterOwner'),
      title: (owner: string) =>
        humanizeEntityRef(parseEntityRef(owner), { defaultKind: 'group' }),
    },
  ] as const;
  const isFiltered =
    view.search !== '' || Object.values(view.filters).some(Boolean);

  return (
    <div role="search" className={classes.root}>
      <TextField
        id={`${id}-search`}
        type="search"
        label={t('list.search')}
        value={view.search}
        onChange={event => onSearch(event.target.value)}
        onBlur={onSearchEnd}
        variant="outlined"
        size="small"
        className={classes.control}
      />
      {filters.map(({ name, label, title }) => (
        <TextField
          key={name}
          id={`${id}-${name}`}
          select
          label={label}
          value={view.filters[name]}
          onChange={event =>
            onFilter({ ...view.filters, [name]: event.target.value })
          }
          variant="outlined"
          size="small"
          // The browser's own list, so that it works as in every other form.
          SelectProps={{ native: true }}
          InputLabelProps={{ shrink: true }}
          className={classes.control}
        >
          <option value="">{t('list.all')}</option>
          {choicesWith(choices[name], view.filters[name]).map(value => (
            <option key={value} value={value}>
              {title(value)}
            </option>
          ))}
        </TextField>
      ))}
      {isFiltered && <Button onClick={onClear}>{t('list.clear')}</Button>}
    </div>
  );
}

/** What is chosen stays in sight when the last table of it has gone. */
function choicesWith(choices: string[], chosen: string): string[] {
  return chosen && !choices.includes(chosen) ? [...choices, chosen] : choices;
}
