import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  dynamodbTranslationRef,
  parameterLabelMessages,
} from '../../translations';

type Key = keyof typeof parameterLabelMessages;
type Name<From = Key> = From extends `parameter.${infer Parameter}.${string}`
  ? Parameter
  : never;

/** The words for the value of a parameter as the cluster has it; the value itself where it is none that we know. */
export function useParameterLabel() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (name: Name, value: string): string => {
    const key = `parameter.${name}.${value}`;
    return Object.hasOwn(parameterLabelMessages, key) ? t(key as Key) : value;
  };
}
