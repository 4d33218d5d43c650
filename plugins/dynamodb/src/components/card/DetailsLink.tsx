import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useParams } from 'react-router-dom';
import { tableDetailsRouteRef } from '../../routes';
import { dynamodbTranslationRef } from '../../translations';
import { LinkItem } from './LinkItem';

/** Leads to the tab, on the page of an entity: only there is it known whose tab. */
export function DetailsLink() {
  const { name } = useParams();
  return name ? <TabLink /> : null;
}

function TabLink() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const route = useRouteRef(tableDetailsRouteRef);
  return route ? <LinkItem to={route()}>{t('links.details')}</LinkItem> : null;
}
