import type { CardSettings } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../translations';
import { LinkItem } from './LinkItem';
import { useTemplates } from './useTemplates';

export interface TemplateLinksProps {
  entity: Entity;
  settings: Pick<CardSettings, 'changeTemplate' | 'removeTemplate'>;
  /** Gives the address of a template's form. */
  route: (template: { namespace: string; templateName: string }) => string;
  /** What is on its way out needs no form for it. */
  isRemoving: boolean;
}

/** Lead to the forms that change and remove a table, where the catalog has them. */
export function TemplateLinks(props: TemplateLinksProps) {
  const { entity, settings, route, isRemoving } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { changeTemplate, removeTemplate } = settings;
  const templates = useTemplates([changeTemplate, removeTemplate]);

  const formOf = (template: string) => {
    const { namespace, name } = parseEntityRef(template);
    const formData = { entityRef: stringifyEntityRef(entity) };
    const query = new URLSearchParams({ formData: JSON.stringify(formData) });
    return `${route({ namespace, templateName: name })}?${query}`;
  };
  return (
    <>
      {templates.has(changeTemplate) && (
        <LinkItem to={formOf(changeTemplate)}>{t('links.change')}</LinkItem>
      )}
      {templates.has(removeTemplate) && !isRemoving && (
        <LinkItem to={formOf(removeTemplate)}>{t('links.remove')}</LinkItem>
      )}
    </>
  );
}
