import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createRenderTableAction } from './actions';

/**
 * Adds the `dynamodb:table:*` actions to the scaffolder.
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
        config: coreServices.rootConfig,
        urlReader: coreServices.urlReader,
      },
      async init({ scaffolder, config, urlReader }) {
        const integrations = ScmIntegrations.fromConfig(config);
        scaffolder.addActions(
          createRenderTableAction({ integrations, urlReader }),
        );
      },
    });
  },
});
