import type { Entity } from '@backstage/catalog-model';
import { DYNAMODB_TABLE_TYPE } from './annotations';

/**
 * Whether an entity is a DynamoDB table: a Resource of type `dynamodb-table`.
 *
 * @public
 */
export function isDynamoDBTableEntity(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === DYNAMODB_TABLE_TYPE
  );
}
