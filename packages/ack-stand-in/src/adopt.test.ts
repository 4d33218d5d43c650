import { adoptionOf, isReadOnly } from './adopt';
import { TABLE_FINALIZER, type Table } from './table';

const table = (
  annotations: Record<string, string>,
  finalizers?: string[],
): Table => ({
  metadata: {
    name: 't',
    namespace: 'ns',
    uid: 'u',
    resourceVersion: '1',
    generation: 1,
    annotations: Object.fromEntries(
      Object.entries(annotations).map(([name, value]) => [
        `services.k8s.aws/${name}`,
        value,
      ]),
    ),
    finalizers,
  },
  spec: { tableName: 'in-spec', attributeDefinitions: [], keySchema: [] },
});
const fields = '{"tableName": "in-fields"}';

describe('adoptionOf', () => {
  it('is asked for by nothing else than the policy', () => {
    expect(adoptionOf(table({ 'adoption-fields': fields }))).toBeUndefined();
  });

  it('looks for the table of the fields, or of the spec when it may be created', () => {
    expect(
      adoptionOf(
        table({ 'adoption-policy': 'adopt', 'adoption-fields': fields }),
      ),
    ).toEqual({ policy: 'adopt', name: 'in-fields' });
    expect(adoptionOf(table({ 'adoption-policy': 'adopt-or-create' }))).toEqual(
      { policy: 'adopt-or-create', name: 'in-spec' },
    );
  });

  it('is over when the table is adopted or managed', () => {
    const policy = { 'adoption-policy': 'adopt', 'adoption-fields': fields };
    expect(adoptionOf(table({ ...policy, adopted: 'true' }))).toBeUndefined();
    expect(adoptionOf(table(policy, [TABLE_FINALIZER]))).toBeUndefined();
  });

  it.each([
    [
      { 'adoption-policy': 'take' },
      'unrecognized adoption policy take. Supported policies are "adopt" and "adopt-or-create"',
    ],
    [
      { 'adoption-policy': 'adopt' },
      'unmarshalling adoption-fields annotation: unexpected end of JSON input',
    ],
    [
      { 'adoption-policy': 'adopt', 'adoption-fields': '{}' },
      'Error populating adoption fields: required field missing: tableName',
    ],
  ])('refuses %j', (annotations, message) => {
    expect(() => adoptionOf(table(annotations))).toThrow(message);
  });
});

describe('isReadOnly', () => {
  it('minds the annotation, not its case', () => {
    expect(isReadOnly(table({ 'read-only': 'True' }))).toBe(true);
    expect(isReadOnly(table({ 'read-only': 'false' }))).toBe(false);
    expect(isReadOnly(table({}))).toBe(false);
  });
});
