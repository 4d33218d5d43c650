import {
  observedState,
  type RecordedStateName,
  recordedStates,
} from '../fixtures';
import { deriveInEnglish, type EnglishState } from '../__testUtils__/inEnglish';
import type { ReadResult, ObservedTable } from './objects/ReadResult';
import type { PipelineStage, TableLayer } from './TableState';

const now = new Date('2026-11-23T10:00:30Z');
const names = Object.keys(recordedStates) as RecordedStateName[];

const stageNames = [
  'git',
  'application',
  'instance',
  'table',
  'dynamodb',
] as const;

const stageOf: Partial<Record<TableLayer, PipelineStage['stage']>> = {
  git: 'git',
  kubevela: 'application',
  kro: 'instance',
  ack: 'table',
  aws: 'dynamodb',
};

function stateOf(name: RecordedStateName): EnglishState {
  return deriveInEnglish(observedState(name), now);
}

/** How the stage of the layer is that acts or fails. */
const ownStatus: Record<EnglishState['kind'], RegExp> = {
  active: /^ok$/,
  failed: /^failed$/,
  'refused-by-aws': /^failed$/,
  unusable: /^failed$/,
  retrying: /^failed$/,
  creating: /^working$/,
  updating: /^working$/,
  'out-of-sync': /^working$/,
  waiting: /^(working|waiting)$/,
  'not-applied': /^waiting$/,
  unknown: /^unknown$/,
  unreadable: /^(unknown|failed)$/,
  deleting: /^(ok|working|failed)$/,
};

/** The pipeline on one line, for example `ok applied, working in progress`. */
function inWords({ pipeline }: EnglishState): string {
  return pipeline.map(({ status, text }) => `${status} ${text}`).join(', ');
}

const aboveTheTable = 'ok applied, ok applied, ok applied';
const notThere = 'waiting not there yet';

const expected: Partial<Record<RecordedStateName, string>> = {
  active: `${aboveTheTable}, ok in sync, ok ACTIVE`,
  adopted: `${aboveTheTable}, ok in sync, ok ACTIVE`,
  creating: `${aboveTheTable}, working in progress, working CREATING`,
  updating: `${aboveTheTable}, working in progress, working ACTIVE`,
  'updating-at-aws': `${aboveTheTable}, working in progress, working UPDATING`,
  'updating-while-rendering':
    'ok applied, working in progress, waiting as before, working in progress, working ACTIVE',
  'out-of-sync': `${aboveTheTable}, working in progress, working UPDATING`,
  'refused-by-aws': `${aboveTheTable}, waiting does not try again, failed refused`,
  'already-exists': `${aboveTheTable}, waiting does not try again, failed refused`,
  retrying: `${aboveTheTable}, working tries again, failed reported a problem`,
  'key-not-accessible': `${aboveTheTable}, working in progress, failed key not accessible`,
  archived: `${aboveTheTable}, ok in sync, failed archived`,
  'unknown-status': `${aboveTheTable}, working in progress, unknown HIBERNATING`,
  'role-not-used': `${aboveTheTable}, failed role not used, waiting ACTIVE`,
  'waiting-for-role': `ok applied, ok applied, waiting needs a role, failed no matching role, ${notThere}`,
  'waiting-for-ack': `${aboveTheTable}, working not looked at yet, ${notThere}`,
  'waiting-for-kro': `ok applied, ok applied, working in progress, ${notThere}, ${notThere}`,
  'suspended-at-kro': `ok applied, ok applied, waiting suspended, ${notThere}, ${notThere}`,
  'failed-at-kro':
    'ok applied, ok applied, failed failed, waiting as before, waiting ACTIVE',
  'no-longer-managed':
    'ok applied, failed lost the table, waiting gone, waiting gone, unknown not seen',
  rendering: `ok applied, working in progress, ${notThere}, ${notThere}, ${notThere}`,
  suspended: `ok applied, waiting suspended, ${notThere}, ${notThere}, ${notThere}`,
  'workflow-ended': `ok applied, failed failed, ${notThere}, ${notThere}, ${notThere}`,
  'refused-by-kubevela': `ok applied, failed refused, ${notThere}, ${notThere}, ${notThere}`,
  'refused-immutable':
    'ok applied, failed refused, waiting as before, waiting as before, waiting ACTIVE',
  'no-component': `failed no table in it, waiting nothing to make, ${notThere}, ${notThere}, ${notThere}`,
  'not-applied': `waiting not applied, ${notThere}, ${notThere}, ${notThere}, ${notThere}`,
  removing:
    'ok removal applied, working being removed, working being removed, working being removed, working being removed',
  'removing-last':
    'ok removal applied, working being removed, ok removed, ok removed, unknown asked to delete',
  'removing-held':
    'ok removal applied, working being removed, working in progress, waiting still there, waiting still there',
  'removing-retained':
    'ok removal applied, working being removed, working being removed, working being removed, ok stays',
  'removing-blocked':
    'ok removal applied, working being removed, working being removed, waiting does not try again, failed refused',
  'removing-denied':
    'ok removal applied, working being removed, working being removed, working tries again, failed reported a problem',
  'removing-in-aws': `${aboveTheTable}, working tries again, working DELETING`,
};

describe('the pipeline', () => {
  it.each(Object.entries(expected))('%s is %s', (name, words) => {
    expect(inWords(stateOf(name as RecordedStateName))).toBe(words);
  });

  describe('of every recorded state', () => {
    it.each(names)('has five stages with a few words: %s', name => {
      const { pipeline } = stateOf(name);
      expect(pipeline.map(({ stage }) => stage)).toEqual(stageNames);
      for (const { text } of pipeline) {
        expect(text).toMatch(/^\w.{1,30}$/);
      }
    });

    it.each(names)(
      'is fine to the end only when the table is active: %s',
      name => {
        const { kind, pipeline } = stateOf(name);
        const isFine = pipeline.every(({ status }) => status === 'ok');
        expect(isFine).toBe(kind === 'active');
      },
    );

    it.each(names)('shows the layer that acts or fails: %s', name => {
      const { kind, layer, pipeline } = stateOf(name);
      const own = pipeline.find(({ stage }) => stage === stageOf[layer]);
      expect(own?.status).toMatch(ownStatus[kind]);
    });

    it.each(names)('is fine above what fails, and nowhere below: %s', name => {
      const { kind, pipeline } = stateOf(name);
      const stop = pipeline.findIndex(({ status }) => status === 'failed');
      const below =
        stop < 0 || kind === 'deleting' ? [] : pipeline.slice(stop + 1);
      expect(below.filter(({ status }) => status === 'ok')).toEqual([]);
    });

    it.each(names)(
      'has at most one failure, so that it can be seen: %s',
      name => {
        const failures = stateOf(name).pipeline.filter(
          ({ status }) => status === 'failed',
        );
        expect(failures.length).toBeLessThanOrEqual(1);
      },
    );
  });

  it('is unknown where another definition does not pass on what ACK says', () => {
    const { table, ...observed } = observedState('definition-ignores');
    expect(table.kind).toBe('present');
    expect(inWords(deriveInEnglish(observed, now))).toBe(
      `${aboveTheTable}, unknown not seen, unknown ACTIVE`,
    );
  });

  describe('is never better than what was seen', () => {
    const refused: ReadResult<never> = {
      kind: 'forbidden',
      by: 'cluster',
      message: 'no',
    };
    const stages = (changes: Partial<ObservedTable>) =>
      inWords(deriveInEnglish({ ...observedState('active'), ...changes }, now));

    it('without the Application', () => {
      expect(stages({ application: refused })).toBe(
        'unknown not seen, unknown not allowed to see, ok applied, ok in sync, ok ACTIVE',
      );
    });

    it('without the instance', () => {
      expect(stages({ instance: refused })).toBe(
        'ok applied, ok applied, unknown not allowed to see, ok in sync, ok ACTIVE',
      );
    });

    it('without instance and Table, when only the Application tells of old', () => {
      expect(stages({ instance: refused, table: refused })).toBe(
        'ok applied, ok applied, unknown not allowed to see, unknown not allowed to see, unknown ACTIVE',
      );
      expect(stages({ instance: { kind: 'notRead' }, table: undefined })).toBe(
        'ok applied, ok applied, unknown not read, unknown not seen, unknown ACTIVE',
      );
    });

    it('without the Table, of which the instance has a copy', () => {
      expect(stages({ table: undefined })).toBe(expected.active);
      expect(stages({ table: refused })).toBe(
        `${aboveTheTable}, unknown not allowed to see, ok ACTIVE`,
      );
      expect(stages({ table: { kind: 'notFound' } })).toBe(
        'ok applied, ok applied, working in progress, waiting not there yet, unknown ACTIVE',
      );
    });

    it('when nothing was read', () => {
      const nothing = { kind: 'notRead' } as const;
      expect(
        stages({ application: nothing, instance: nothing, table: nothing }),
      ).toBe(
        'unknown not seen, unknown not read, unknown not read, unknown not seen, unknown not seen',
      );
    });

    it('when nothing could be read', () => {
      expect(
        stages({ application: refused, instance: refused, table: refused }),
      ).toMatch(/^(unknown [^,]*(, )?){5}$/);
    });
  });
});
