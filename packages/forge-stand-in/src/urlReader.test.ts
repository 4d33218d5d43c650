import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { TestForge } from './__testUtils__/TestForge';

describe('the unmodified GithubUrlReader', () => {
  let test: TestForge;
  beforeAll(async () => {
    test = await TestForge.start({
      seed: {
        'catalog-info.yaml': 'kind: Location\n',
        'payments/orders/catalog-info.yaml':
          'kind: Resource\nmetadata:\n  name: orders\n',
        'payments/orders/application.yaml': 'kind: Application\n',
        'docs/with space & ünïcode.md': 'hello\n',
      },
    });
  });
  afterAll(() => test.stop());

  const reader = () =>
    UrlReaders.default({
      config: test.config(),
      logger: mockServices.logger.mock(),
    });
  const url = (path: string, kind = 'blob') =>
    `${test.forge.url}/platform/tables/${kind}/main/${path}`;

  it('reads a file and its etag, and is told when nothing changed', async () => {
    const response = await reader().readUrl(
      url('payments/orders/catalog-info.yaml'),
    );

    expect((await response.buffer()).toString()).toBe(
      'kind: Resource\nmetadata:\n  name: orders\n',
    );
    expect(response.etag).toBeDefined();
    await expect(
      reader().readUrl(url('payments/orders/catalog-info.yaml'), {
        etag: response.etag,
      }),
    ).rejects.toThrow(expect.objectContaining({ name: 'NotModifiedError' }));
  });

  it('reads a file with a space and letters beyond ASCII in its name', async () => {
    const response = await reader().readUrl(
      url(encodeURI('docs/with space & ünïcode.md')),
    );

    expect((await response.buffer()).toString()).toBe('hello\n');
  });

  it('says NotFound for a file that is not there', async () => {
    await expect(reader().readUrl(url('none.yaml'))).rejects.toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
  });

  it('finds every catalog-info.yaml by a glob, with an etag', async () => {
    const found = await reader().search(url('**/catalog-info.yaml'));

    expect(found.files.map(file => file.url)).toEqual([
      url('catalog-info.yaml'),
      url('payments/orders/catalog-info.yaml'),
    ]);
    expect((await found.files[1].content()).toString()).toContain(
      'name: orders',
    );
    await expect(
      reader().search(url('**/catalog-info.yaml'), { etag: found.etag }),
    ).rejects.toThrow(expect.objectContaining({ name: 'NotModifiedError' }));
  });

  it('reads a folder', async () => {
    const tree = await reader().readTree(url('payments', 'tree'));
    const files = await tree.files();

    expect(files.map(file => file.path).sort()).toEqual([
      'orders/application.yaml',
      'orders/catalog-info.yaml',
    ]);
  });

  it('reads the whole repository without a branch in the address', async () => {
    const tree = await reader().readTree(`${test.forge.url}/platform/tables`);

    expect((await tree.files()).map(file => file.path)).toContain(
      'catalog-info.yaml',
    );
  });
});
