import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useLanguage } from '../../hooks';
import { dynamodbTranslationRef } from '../../translations';
import { formatBytes } from './formatBytes';

export interface AmountProps {
  of: 'items' | 'bytes';
  value: number;
}

/** A count, grouped; or a size in a human unit with the exact bytes on hover. */
export function Amount({ of, value }: AmountProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const language = useLanguage();
  const exact = new Intl.NumberFormat(language).format(value);
  return of === 'items' ? (
    <>{exact}</>
  ) : (
    <span title={t('facts.exactBytes', { bytes: exact })}>
      {formatBytes(value, language)}
    </span>
  );
}
