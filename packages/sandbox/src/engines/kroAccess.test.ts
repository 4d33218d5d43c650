import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kroAccess } from './kroAccess';

/** The shape of kro's chart: two modes in one template. */
const CHART = `{{ if eq .Values.rbac.mode "unrestricted" -}}
rules:
- apiGroups: ["*"]
  resources: ["*"]
  verbs: ["*"]
{{ else if eq .Values.rbac.mode "aggregation" -}}
aggregationRule: {}
---
metadata:
  name: {{ include "kro.fullname" . }}:controller:static
rules:
- apiGroups: [kro.run]
  resources: [resourcegraphdefinitions]
  verbs: [get]
{{- end }}
`;

describe('kroAccess', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kro-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  function access(chart: string) {
    const role = join(directory, 'role.yaml');
    writeFileSync(role, chart);
    return kroAccess({ binary: '', crds: '', role }, [
      {
        kind: 'ClusterRole',
        metadata: {
          name: 'added',
          labels: { 'rbac.kro.run/aggregate-to-controller': 'true' },
        },
      },
      { kind: 'ClusterRole', metadata: { name: 'without-the-label' } },
    ]);
  }

  it("gives kro's service account the rules of its chart and of the roles with kro's label", () => {
    const objects = access(CHART);
    expect(objects).toContainEqual(
      expect.objectContaining({
        kind: 'ClusterRole',
        metadata: expect.objectContaining({ name: 'kro:controller:static' }),
        rules: [
          {
            apiGroups: ['kro.run'],
            resources: ['resourcegraphdefinitions'],
            verbs: ['get'],
          },
        ],
      }),
    );
    const bound = objects
      .filter(({ kind }) => kind === 'ClusterRoleBinding')
      .map(({ metadata }) => metadata!.name);
    expect(bound).toEqual(['kro:controller:static', 'added']);
  });

  it('says so when the chart has another shape', () => {
    expect(() => access('rules: []')).toThrow(
      "kro's chart no longer states its own rules as before",
    );
  });
});
