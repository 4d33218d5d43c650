import { type TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  consoleLink,
  manifestLink,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { useCardSettings } from '../../hooks';
import { templateRouteRef } from '../../routes';
import { dynamodbTranslationRef } from '../../translations';
import { DetailsLink } from './DetailsLink';
import { LinkItem } from './LinkItem';
import { PullRequestsLink } from './PullRequestsLink';
import { TemplateLinks } from './TemplateLinks';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(3),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    '&:empty': { display: 'none' },
  },
}));

export interface TableLinksProps {
  entity: Entity;
  /** Undefined while nobody has seen the table. */
  state?: TableState;
}

/** Where one can go from here. A link that leads nowhere is not shown. */
export function TableLinks({ entity, state }: TableLinksProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const settings = useCardSettings();
  const templateRoute = useRouteRef(templateRouteRef);
  const arn = state?.details.tableArn;
  const console = arn && consoleLink(arn, settings);
  const manifest = manifestLink(entity);
  return (
    <ul aria-label={t('links.title')} className={classes.list}>
      {console && <LinkItem to={console}>{t('links.console')}</LinkItem>}
      {state?.kind === 'not-applied' && <PullRequestsLink entity={entity} />}
      {manifest && <LinkItem to={manifest}>{t('links.manifest')}</LinkItem>}
      {templateRoute && (
        <TemplateLinks
          entity={entity}
          settings={settings}
          route={templateRoute}
          isRemoving={state?.kind === 'deleting'}
        />
      )}
      <DetailsLink />
    </ul>
  );
}
