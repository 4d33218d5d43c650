import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  pullRequestBranch,
  tableEntityRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import {
  resolveSafeChildPath,
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, stringifyError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isMerged } from './isMerged';
import { manifestSource } from './manifestSource';
import { orderFields } from './orderFields';
import { readOrder } from './readOrder';
import { renderOrder } from './renderOrder';
import { examples } from './renderTable.examples';

/** Holds the manifests and nothing else, whatever other steps put into the workspace. */
const DIRECTORY = 'dynamodb-tables';

/**
 * The action `dynamodb:table:render`: checks the order of a table and writes
 * its manifests into the workspace, laid out as in the GitOps repository.
 */
export function createRenderTableAction(options: {
  /** What may be ordered, from `readOrderPolicy`. */
  policy: OrderPolicy;
  /** Address of the app, `app.baseUrl`; without it the pull request has no link to the table's page. */
  baseUrl?: string;
  integrations: ScmIntegrations;
  urlReader: UrlReaderService;
}) {
  const { policy, baseUrl, integrations, urlReader } = options;
  return createTemplateAction({
    id: 'dynamodb:table:render',
    description:
      'Checks the order of a DynamoDB table and writes its manifests: a KubeVela Application and a catalog entity',
    supportsDryRun: true,
    examples,
    schema: {
      input: z =>
        z.object({
          ...orderFields(z),
          parameters: z
            .record(z.unknown())
            .describe(
              'Parameters of the aws-dynamodb-kro component; fields left empty are ignored',
            ),
        }),
      output: z =>
        z.object({
          unchanged: z
            .boolean()
            .describe(
              'Whether the default branch holds these manifests already, so that nothing was written and no pull request is needed',
            ),
          branch: z.string().describe('Branch for the pull request'),
          title: z.string().describe('Title of the pull request'),
          body: z.string().describe('Description of the pull request'),
          directory: z
            .string()
            .describe(
              'Directory of the workspace that stands for the root of the repository: the sourcePath of the pull request',
            ),
          applicationPath: z
            .string()
            .describe('Path of the Application in the repository'),
          catalogInfoPath: z
            .string()
            .describe('Path of the catalog entity in the repository'),
          application: z.string().describe('The Application, as YAML'),
          manifestUrl: z
            .string()
            .describe('Where the Application will be after the merge'),
          branchManifestUrl: z
            .string()
            .describe('Where the Application is until the merge'),
          entityRef: z
            .string()
            .describe('The catalog entity, once it is discovered'),
          repoUrl: z.string().describe('The GitOps repository'),
        }),
    },
    async handler(ctx) {
      const { repoUrl } = ctx.input;
      const order = readOrder(ctx.input, policy, ctx.logger);
      const rendered = renderOrder(order, { repoUrl, baseUrl, integrations });
      const { applicationPath, catalogInfoPath, application, catalogInfo } =
        rendered;
      const branch = pullRequestBranch(order);
      const urlOf = (path: string, onBranch?: string) =>
        manifestSource({ repoUrl, path, branch: onBranch, integrations })
          .manifestUrl;
      const manifestUrl = urlOf(applicationPath);

      const unchanged = await isMerged({
        order,
        application: { url: manifestUrl, content: application },
        catalogInfo: { url: urlOf(catalogInfoPath), content: catalogInfo },
        urlReader,
        signal: ctx.signal,
      }).catch(error => {
        // A refusal stands; a forge that does not answer spoils no dry run.
        if (!ctx.isDryRun || !(error instanceof ForwardedError)) {
          throw error;
        }
        ctx.logger.warn(stringifyError(error));
        return false;
      });

      if (unchanged) {
        ctx.logger.info(
          `Nothing to change: ${manifestUrl} holds this order already. Nothing was written.`,
        );
      } else {
        const files = {
          [applicationPath]: application,
          [catalogInfoPath]: catalogInfo,
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
      }

      ctx.output('unchanged', unchanged);
      ctx.output('branch', branch);
      ctx.output('title', rendered.title);
      ctx.output('body', rendered.body);
      ctx.output('directory', DIRECTORY);
      ctx.output('applicationPath', applicationPath);
      ctx.output('catalogInfoPath', catalogInfoPath);
      ctx.output('application', application);
      ctx.output('manifestUrl', manifestUrl);
      ctx.output('branchManifestUrl', urlOf(applicationPath, branch));
      ctx.output('entityRef', tableEntityRef(order));
      ctx.output('repoUrl', repoUrl);
    },
  });
}
