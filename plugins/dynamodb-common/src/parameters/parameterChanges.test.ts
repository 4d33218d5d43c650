import { parameterChanges } from './parameterChanges';
import { parameterRules } from './parameterRules';
import { dynamoDBTableParametersSchema } from './schema';

const parameters = Object.entries(
  dynamoDBTableParametersSchema.properties ?? {},
);

describe('parameterChanges', () => {
  it('has each parameter in the documented order', () => {
    expect(Object.keys(parameterChanges)).toEqual(
      parameters.map(([name]) => name),
    );
  });

  it('refuses exactly those whose description says so', () => {
    const refused = Object.entries(parameterChanges)
      .filter(([, { effect }]) => effect === 'refused')
      .map(([name]) => name);
    const saidSo = parameters
      .filter(([, { description }]) =>
        /Cannot be .*changed .*later/.test(description ?? ''),
      )
      .map(([name]) => name);
    expect(refused).toEqual(saidSo);
  });

  it.each(Object.entries(parameterChanges))(
    'says of %s what to do instead, where something is refused',
    (_, { effect, sentence, instead }) => {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      const refuses = effect !== 'in place' || /cannot|refused/.test(sentence);
      expect(instead ?? '').toMatch(refuses ? /^\p{Lu}.*\.$/u : /^$/);
    },
  );
});

describe('parameterRules', () => {
  it('tells each rule once, in a sentence, with the parameters that it is about', () => {
    const ids = parameterRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(15);
    const names = parameters.map(([name]) => name);
    for (const { sentence, parameters: read } of parameterRules) {
      expect(sentence).toMatch(/^\p{Ll}?\p{L}.*\.$/u);
      expect(names).toEqual(expect.arrayContaining(read));
    }
  });
});
