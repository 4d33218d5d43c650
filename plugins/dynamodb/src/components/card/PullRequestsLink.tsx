import { readTableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { pullRequestsLink } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { Entity } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { dynamodbTranslationRef } from '../../translations';
import { LinkItem } from './LinkItem';

/** Leads to the open pull requests of a table, where the forge is known. */
export function PullRequestsLink({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  // An app without integrations knows no forge.
  const integrations = useApiHolder().get(scmIntegrationsApiRef);
  const link = pullRequestsLink(
    entity,
    readTableRef(entity),
    url => integrations?.byUrl(url)?.type,
  );
  return link ? <LinkItem to={link}>{t('links.pullRequests')}</LinkItem> : null;
}
