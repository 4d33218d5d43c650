import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';

export interface DocumentationLinkProps {
  to: string;
  /** What the page is about, so that each link has a name of its own. */
  about: string;
}

/** Leads to a page of AWS's documentation, in a tab of its own. */
export function DocumentationLink({ to, about }: DocumentationLinkProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <Link
      to={to}
      target="_blank"
      rel="noopener noreferrer"
      externalLinkIcon
      // It stands in text, where its colour alone would not tell it.
      underline="always"
    >
      {t('section.control.documentation', { about })}
    </Link>
  );
}
