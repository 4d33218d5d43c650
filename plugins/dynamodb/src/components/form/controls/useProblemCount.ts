import type { TableFormProblem } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import { hasError } from './ProblemList';

/** How many problems there are, in words; nothing when there are none. */
export function useProblemCount(
  problems: TableFormProblem[],
): string | undefined {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const errors = problems.filter(problem => hasError([problem])).length;
  const warnings = problems.length - errors;
  if (errors > 0) {
    return t('section.control.problems', { count: errors });
  }
  return warnings > 0
    ? t('section.control.warnings', { count: warnings })
    : undefined;
}
