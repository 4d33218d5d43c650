/** Material UI 4 finds its buttons so; nothing here can change it. */
const OF_MATERIAL_UI = 'Warning: findDOMNode is deprecated';

/** Makes each test of a file fail that leaves an error in the browser's console. */
export function failOnConsoleError(): void {
  let errors: jest.SpyInstance<void, unknown[]>;

  beforeEach(() => {
    errors = jest.spyOn(console, 'error').mockImplementation(() => {});
  });

  afterEach(() => {
    const own = errors.mock.calls.filter(
      ([first]) => !String(first).startsWith(OF_MATERIAL_UI),
    );
    errors.mockRestore();
    expect(own).toEqual([]);
  });
}
