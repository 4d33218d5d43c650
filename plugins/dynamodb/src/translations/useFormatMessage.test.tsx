import {
  deriveTableState,
  formatMessage,
  type TableState,
  type Wording,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { englishMessages } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import {
  observedState,
  type RecordedStateName,
  recordedStates,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { errorApiRef } from '@backstage/core-plugin-api';
import {
  type TranslationApi,
  translationApiRef,
} from '@backstage/core-plugin-api/alpha';
import { MockErrorApi, TestApiProvider } from '@backstage/test-utils';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { dynamodbMessages } from '.';
import { useFormatMessage } from './useFormatMessage';

const LATER = new Date('2026-11-23T10:07:00Z');

function wordingsOf({ title, message, ...state }: TableState): Wording[] {
  return [
    title,
    message,
    state.nextStep ?? [],
    ...state.pipeline.map(({ text }) => text),
    ...state.warnings.flatMap(warning => [
      warning.message,
      warning.nextStep ?? [],
    ]),
  ];
}

function renderFormat(api: TranslationApi) {
  return renderHook(() => useFormatMessage(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider
        apis={[
          [translationApiRef, api],
          [errorApiRef, new MockErrorApi()],
        ]}
      >
        {children}
      </TestApiProvider>
    ),
  }).result.current;
}

describe('useFormatMessage', () => {
  it.each(Object.keys(recordedStates) as RecordedStateName[])(
    "writes through Backstage's translations what the catalogue says: %s",
    name => {
      const format = renderFormat(MockTranslationApi.create());
      const wordings = wordingsOf(deriveTableState(observedState(name), LATER));
      expect(wordings.map(format)).toEqual(
        wordings.map(wording => formatMessage(wording)),
      );
    },
  );

  it('writes another language where there is one', () => {
    const t = (id: string) => `übersetzt: ${id}`;
    const format = renderFormat({
      getTranslation: () => ({ ready: true, t }),
      translation$: () => ({ subscribe: () => ({ unsubscribe() {} }) }),
    } as unknown as TranslationApi);
    const { title } = deriveTableState(observedState('failed-at-kro'), LATER);
    expect(format(title)).toBe('übersetzt: state.failed-at-kro.title');
    expect(format('ACTIVE')).toBe('ACTIVE');
  });
});

describe('the keys of the translations', () => {
  it('stand for one text each', () => {
    expect(dynamodbMessages).toMatchObject(englishMessages);
  });
});
