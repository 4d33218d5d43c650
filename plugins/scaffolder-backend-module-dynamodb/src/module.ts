import { readOrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createRenderTableAction } from './actions';
import { checkRepositories } from './checkRepositories';
import { registerPreviewTable, registerValidateTable } from './registryActions';

/**
 * Adds the `dynamodb:table:*` actions to the scaffolder, and to the actions
 * registry `validate-dynamodb-table` and `preview-dynamodb-table`.
 *
 * @public
 */
export const scaffolderModuleDynamoDB = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'dynamodb',
  register(registry) {
    registry.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        actionsRegistry: actionsRegistryServiceRef,
        config: coreServices.rootConfig,
        urlReader: coreServices.urlReader,
      },
      async init({ scaffolder, actionsRegistry, config, urlReader }) {
        const policy = readOrderPolicy(config);
        const integrations = ScmIntegrations.fromConfig(config);
        checkRepositories(policy, integrations);
        const baseUrl = config.getOptionalString('app.baseUrl');

        scaffolder.addActions(
          createRenderTableAction({
            policy,
            baseUrl,
            integrations,
            urlReader,
          }),
        );
        registerValidateTable(actionsRegistry, { policy });
        registerPreviewTable(actionsRegistry, {
          policy,
          baseUrl,
          integrations,
        });
      },
    });
  },
});
