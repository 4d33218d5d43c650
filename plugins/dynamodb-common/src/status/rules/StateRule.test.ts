import { observedState } from '../../fixtures';
import { gatherFacts } from '../StatusFacts';
import { active } from './aws';
import { runRules } from './StateRule';

describe('runRules', () => {
  it('runs each rule once, whatever its result is', () => {
    const facts = gatherFacts(observedState('active'), new Date());
    const applies = jest.fn(active);
    const doesNotApply = jest.fn(() => undefined);
    const resultOf = runRules(facts);
    for (const _time of ['first', 'second']) {
      expect(resultOf(applies)).toMatchObject({ id: 'active' });
      expect(resultOf(doesNotApply)).toBeUndefined();
    }
    expect(applies).toHaveBeenCalledTimes(1);
    expect(doesNotApply).toHaveBeenCalledTimes(1);
  });
});
