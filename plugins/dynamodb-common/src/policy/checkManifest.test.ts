import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';

import { minimalOrder } from '../__testUtils__/order';
import { readOrderPolicy } from './readOrderPolicy';

import { checkManifest } from './checkManifest';
import { keepsTables } from '../application/keepsTables';
import { renderApplication } from '../application/renderApplication';

const ours = renderApplication(minimalOrder);

/** Our manifest with a change, as somebody would write it by hand. */
function written(change: (application: any) => void): string {
  const application = parse(ours);
  change(application);
  return stringify(application);
}

const found = (manifest: string) =>
  checkManifest(manifest).map(
    ({ severity, pointer, rule }) => `${severity} ${pointer} ${rule}`,
  );

describe('checkManifest', () => {
  it('finds nothing in what we render', () => {
    expect(checkManifest(ours)).toEqual([]);
  });

  it('warns of a table that KubeVela does not keep, with the policy to add', () => {
    const manifest = written(application => {
      delete application.spec.policies;
    });
    const [problem, ...others] = checkManifest(manifest);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      pointer: '/spec/policies',
      rule: 'keeps-tables',
      severity: 'warning',
      message: expect.stringContaining('component "users"'),
    });
    const [, repair] = problem.message.split('Put this first:\n');
    const application = parse(manifest);
    application.spec.policies = parse(repair).policies;
    expect(keepsTables(application)).toBe(true);
  });

  it('warns of each table whose later edits KubeVela would not apply, and of no other', () => {
    const manifest = written(application => {
      const { spec } = application;
      spec.components.push({ ...spec.components[0], name: 'orders' });
      spec.components.push({ name: 'web', type: 'webservice' });
      spec.policies[0].properties.rules = [
        { selector: { componentNames: ['orders'] }, strategy: 'onAppDelete' },
      ];
    });
    expect(checkManifest(manifest)).toEqual([
      expect.objectContaining({
        rule: 'keeps-tables',
        message: expect.stringContaining('component "orders"'),
      }),
    ]);
  });

  it('checks the parameters of each table', () => {
    const manifest = written(({ spec }) => {
      spec.components.unshift({ name: 'web', type: 'webservice' });
      spec.components[1].properties.region = 'Europe';
    });
    expect(found(manifest)).toEqual([
      'error /spec/components/1/properties/region pattern',
    ]);
  });

  it('checks them by what the platform team allows', () => {
    const manifest = written(({ spec }) => {
      spec.components[0].properties.writeConnectionSecretToRef = {
        name: 'users',
        namespace: 'victim',
      };
    });
    const rules = checkManifest(manifest, readOrderPolicy()).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['secret-namespace-allowed']);
    expect(checkManifest(manifest)).toEqual([]);
  });

  it('looks at every Application of the text, and at nothing else', () => {
    const unkept = written(application => {
      delete application.spec.policies;
    });
    expect(found(`kind: Namespace\n---\n${ours}---\n${unkept}`)).toEqual([
      'warning /2/spec/policies keeps-tables',
    ]);
  });

  it.each([
    ['nothing', '', 'error  application'],
    ['another kind', 'kind: Pod', 'error  application'],
    ['no text that is YAML', 'kind: [', 'error  yaml'],
    ['an alias without an anchor', 'kind: *a', 'error  yaml'],
    [
      'no components',
      'kind: Application',
      'error /spec/components component-type',
    ],
    [
      'components of other types only',
      'kind: Application\nspec: {components: [{name: a, type: webservice}]}',
      'error /spec/components component-type',
    ],
  ])('refuses %s', (_, manifest, problem) => {
    expect(found(manifest)).toEqual([problem]);
  });

  it('answers for any text and any object', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, value) => {
        checkManifest(text);
        checkManifest(
          JSON.stringify({
            kind: 'Application',
            spec: { components: value, policies: value },
          }),
        );
        checkManifest(
          JSON.stringify({
            kind: 'Application',
            metadata: value,
            spec: {
              components: [
                { name: value, type: 'aws-dynamodb-kro', properties: value },
              ],
            },
          }),
          readOrderPolicy(),
        );
      }),
    );
  });
});
