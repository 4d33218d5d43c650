import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  describeOrder,
  manifestPaths,
  pullRequestBranch,
  renderApplication,
  renderCatalogInfo,
  tableEntityRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  resolveSafeChildPath,
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import { InputError, stringifyError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isOrdered } from './isOrdered';
import { manifestSource } from './manifestSource';
import { readOrder } from './readOrder';
import { examples } from './renderTable.examples';
import { withoutEmpty } from './withoutEmpty';

/** Holds the manifests and nothing else, whatever other steps put into the workspace. */
const DIRECTORY = 'dynamodb-tables';

/**
 * The action `dynamodb:table:render`: checks the order of a table and writes
 * its manifests into the workspace, laid out as in the GitOps repository.
 *
 * @public
 */
export function createRenderTableAction(options: {
  integrations: ScmIntegrations;
  urlReader: UrlReaderService;
}) {
  const { integrations, urlReader } = options;
  return createTemplateAction({
    id: 'dynamodb:table:render',
    description:
      'Checks the order of a DynamoDB table and writes its manifests: a KubeVela Application and a catalog entity',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        name: z =>
          z
            .string()
            .describe('Name of the Application and of the catalog entity'),
        namespace: z =>
          z
            .string()
            .optional()
            .describe('Kubernetes namespace of the Application; default'),
        owner: z => z.string().describe('Entity reference of the owner'),
        system: z =>
          z.string().optional().describe('Entity reference of the system'),
        description: z =>
          z.string().optional().describe('One sentence for the catalog page'),
        cluster: z =>
          z
            .string()
            .optional()
            .describe(
              "The cluster's name in Backstage, where it knows several",
            ),
        parameters: z =>
          z
            .record(z.unknown())
            .describe(
              'Parameters of the aws-dynamodb-kro component; fields left empty are ignored',
            ),
        repoUrl: z =>
          z
            .string()
            .describe(
              'The GitOps repository on GitHub or GitLab, as `host?owner=OWNER&repo=REPOSITORY`',
            ),
      },
      output: {
        branch: z => z.string().describe('Branch for the pull request'),
        title: z => z.string().describe('Title of the pull request'),
        body: z => z.string().describe('Description of the pull request'),
        directory: z =>
          z
            .string()
            .describe(
              'Directory of the workspace that stands for the root of the repository: the sourcePath of the pull request',
            ),
        applicationPath: z =>
          z.string().describe('Path of the Application in the repository'),
        catalogInfoPath: z =>
          z.string().describe('Path of the catalog entity in the repository'),
        application: z => z.string().describe('The Application, as YAML'),
        manifestUrl: z =>
          z.string().describe('Where the Application will be after the merge'),
        branchManifestUrl: z =>
          z.string().describe('Where the Application is until the merge'),
        entityRef: z =>
          z.string().describe('The catalog entity, once it is discovered'),
        repoUrl: z => z.string().describe('The GitOps repository'),
      },
    },
    async handler(ctx) {
      const { repoUrl, parameters, ...fields } = ctx.input;
      const order = readOrder(
        {
          namespace: 'default',
          ...withoutEmpty(fields),
          parameters: withoutEmpty(parameters),
        },
        ctx.logger,
      );
      const paths = manifestPaths(order);
      const branch = pullRequestBranch(order);
      const location = { repoUrl, path: paths.application, integrations };
      const source = manifestSource(location);

      const ordered = await isOrdered({
        manifestUrl: source.manifestUrl,
        urlReader,
        signal: ctx.signal,
      }).catch(error => {
        if (!ctx.isDryRun) throw error;
        ctx.logger.warn(stringifyError(error));
        return false;
      });
      if (ordered) {
        throw new InputError(
          `name: ${order.namespace}/${order.name} is ordered already in ${source.manifestUrl}. Choose another name, or change the existing table in its manifest.`,
        );
      }

      const application = renderApplication(order);
      const files = {
        [paths.application]: application,
        [paths.catalogInfo]: renderCatalogInfo(order, source),
      };
      for (const [path, content] of Object.entries(files)) {
        const file = resolveSafeChildPath(
          ctx.workspacePath,
          `${DIRECTORY}/${path}`,
        );
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
        ctx.logger.info(`Wrote ${path}`);
      }

      const { title, body } = describeOrder(order);
      ctx.output('branch', branch);
      ctx.output('title', title);
      ctx.output('body', body);
      ctx.output('directory', DIRECTORY);
      ctx.output('applicationPath', paths.application);
      ctx.output('catalogInfoPath', paths.catalogInfo);
      ctx.output('application', application);
      ctx.output('manifestUrl', source.manifestUrl);
      ctx.output(
        'branchManifestUrl',
        manifestSource({ ...location, branch }).manifestUrl,
      );
      ctx.output('entityRef', tableEntityRef(order));
      ctx.output('repoUrl', repoUrl);
    },
  });
}
