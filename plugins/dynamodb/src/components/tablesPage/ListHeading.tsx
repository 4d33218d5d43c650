import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { templateRouteRef } from '../../routes';
import { dynamodbTranslationRef } from '../../translations';
import { RefreshButton } from '../shared/RefreshButton';
import { LastUpdated } from '../shared/LastUpdated';
import type { TableListResult } from './useTableList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(1),
  },
  count: { flexGrow: 1 },
}));

export interface ListHeadingProps {
  list: TableListResult;
  /** How many tables pass the search and the filters. */
  shown: number;
}

/** How many tables there are, how old what is said of them is, and what one can do. */
export function ListHeading({ list, shown }: ListHeadingProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const orderLink = useTemplateLink();
  const { entities, clusters, orderTemplate, reading, refresh } = list;
  const seen = (clusters ?? []).flatMap(({ seenAt }) => seenAt ?? []);
  const oldest = seen.sort((a, b) => a.getTime() - b.getTime()).at(0);

  return (
    <div className={classes.root}>
      <Typography role="status" className={classes.count}>
        {Boolean(entities?.length) &&
          t('list.shown', {
            shown: String(shown),
            all: String(entities?.length),
          })}
      </Typography>
      {oldest && <LastUpdated seenAt={oldest} />}
      <RefreshButton running={reading} onRefresh={refresh} />
      {orderTemplate && (
        <LinkButton
          to={orderLink(orderTemplate)}
          variant="outlined"
          color="primary"
        >
          {t('list.order')}
        </LinkButton>
      )}
    </div>
  );
}

/** Leads to the form of a template, or to its page in the catalog where the app has no scaffolder. */
function useTemplateLink(): (template: Entity) => string {
  const entityLink = useEntityRefLink();
  const formLink = useRouteRef(templateRouteRef);
  return template => {
    const { namespace = DEFAULT_NAMESPACE, name } = template.metadata;
    return (
      formLink?.({ namespace, templateName: name }) ?? entityLink(template)
    );
  };
}
