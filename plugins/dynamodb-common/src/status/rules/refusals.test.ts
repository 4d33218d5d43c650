import { observedState } from '../../fixtures';
import refusalMessages from '../../fixtures/refusalMessages.json';
import { parameterChanges } from '../../parameters/parameterChanges';
import { deriveInEnglish } from '../../__testUtils__/inEnglish';

type Refusal = keyof typeof refusalMessages;

const {
  attributeDefinitions,
  globalSecondaryIndexes,
  keySchema,
  localSecondaryIndexes,
  providerConfigRef,
  region,
  streamViewType,
  tableName,
  ttlAttributeName,
} = parameterChanges;

/** What cannot be changed, by the refused change. */
const immutable: Partial<Record<Refusal, string>> = {
  'immutable-attribute-type': attributeDefinitions.sentence,
  'immutable-index-projection': globalSecondaryIndexes.sentence,
  'immutable-key-schema': keySchema.sentence,
  'immutable-local-indexes': localSecondaryIndexes.sentence,
  'immutable-provider-config': providerConfigRef.sentence,
  'immutable-several': `${tableName.sentence} ${region.sentence}`,
  'immutable-stream-view': streamViewType.sentence,
  'immutable-table-name': tableName.sentence,
  'immutable-ttl-attribute': ttlAttributeName.sentence,
};

/** The state of a table whose step failed with this message. */
function stateOf(message: string) {
  const observed = structuredClone(observedState('refused-by-kubevela'));
  if (observed.application.kind === 'present') {
    const steps = observed.application.object.status?.workflow?.steps ?? [];
    Object.assign(steps[0], { message });
  }
  return deriveInEnglish(observed, new Date('2026-11-23T10:00:30Z'));
}

describe('a refusal as KubeVela wrote it', () => {
  it.each(Object.entries(refusalMessages) as [Refusal, string][])(
    '%s',
    (name, message) => {
      const state = stateOf(message);
      expect(state).toMatchObject({
        id: 'refused-by-kubevela',
        message: expect.stringContaining(
          immutable[name] ?? 'KubeVela refused the parameters.',
        ),
        since: '2026-11-23T10:00:00Z',
      });
      expect(state.engineMessage).toMatch(/\w/);
      expect(state.engineMessage).not.toMatch(
        /conflicting values (false|true)|context:|\(value: |RequestID/,
      );
    },
  );

  it.each(Object.keys(immutable) as Refusal[])(
    '%s names the field in its engine message',
    name => {
      expect(stateOf(refusalMessages[name]).engineMessage).toMatch(
        /spec\.\w+: .*(field is immutable|validation failed)/,
      );
    },
  );
});
