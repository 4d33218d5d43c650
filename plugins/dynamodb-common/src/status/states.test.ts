import { stateTitles } from './states';

describe('stateTitles', () => {
  it('has those of what is seen and of what is not, each once', () => {
    expect(stateTitles).toEqual(
      expect.arrayContaining(['Active', 'Failed at kro', 'Not allowed']),
    );
    expect(new Set(stateTitles).size).toBe(stateTitles.length);
  });
});
