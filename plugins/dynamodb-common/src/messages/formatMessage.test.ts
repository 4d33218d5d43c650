import { formatMessage } from './formatMessage';
import { message, sentences } from './Message';

const updating = message('state.updating.engine', { engine: 'kro' });
const usable = message('state.updating.usable');

describe('formatMessage', () => {
  it('writes the English words of the catalogue by default', () => {
    expect(formatMessage(updating)).toBe('kro is applying a change.');
  });

  it('keeps a string as it is', () => {
    expect(formatMessage('ACTIVE {{status}}')).toBe('ACTIVE {{status}}');
  });

  it('puts sentences one after another', () => {
    expect(formatMessage(sentences([updating, 'Said by kro.'], usable))).toBe(
      'kro is applying a change. Said by kro. The table can be used meanwhile.',
    );
  });

  it('writes a message within a message, and lists names', () => {
    expect(
      formatMessage(
        message('state.deleting.stuck.finalizers', {
          whoRuns: message('state.deleting.stuck.kro'),
          finalizers: ['one', 'two'],
        }),
      ),
    ).toBe(
      'This takes unusually long. Ask your platform team whether the kro controller runs and what holds the finalizers one, two.',
    );
  });

  it.each([
    [1, 'ignores one of your parameters: region.'],
    [2, 'ignores 2 of your parameters: region.'],
  ])('has a number agree: %d', (count, words) => {
    const ignored = message('warning.parameters-ignored.message', {
      count,
      parameters: ['region'],
    });
    expect(formatMessage(ignored)).toContain(words);
  });

  it('replaces nothing within a value', () => {
    expect(
      formatMessage(
        message('warning.other-name.message', {
          found: '{{asked}}',
          asked: '$&',
        }),
      ),
    ).toBe(
      'The Table of ACK is named {{asked}}, not $& like the DynamoDBTable of kro.',
    );
  });

  it('asks another language for each message, with its values as text', () => {
    const translate = jest.fn((id, { engine }) => `${id}/${engine}`);
    expect(formatMessage([updating, 'As is.', usable], translate)).toBe(
      'state.updating.engine/kro As is. state.updating.usable/undefined',
    );
  });
});

describe('message', () => {
  it('does not compile with an id, or without a value, of the catalogue', () => {
    // @ts-expect-error no such text
    expect(message('state.none.title').id).toBe('state.none.title');
    // @ts-expect-error the text names an engine
    expect(message('state.updating.engine').values).toBeUndefined();
    expect(
      // @ts-expect-error the text has no place for it
      message('state.updating.usable', { engine: 'kro' }).values,
    ).toBeDefined();
  });
});
