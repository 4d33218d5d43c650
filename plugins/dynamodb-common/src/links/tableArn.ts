import { patterns } from '../schema/patterns';

/** The parts of a table's ARN. */
export interface TableArn {
  partition: string;
  region: string;
  account: string;
  tableName: string;
}

// DynamoDB API reference, TableDescription: arn:PARTITION:dynamodb:REGION:ACCOUNT:table/NAME.
const shape = /^arn:([^:]+):dynamodb:([^:]+):(\d{12}):table\/([^/:]{1,255})$/;

/** Takes a table's ARN apart; undefined for what is none, or none of AWS's own regions. */
export function readTableArn(arn: string): TableArn | undefined {
  const [, partition, region, account, tableName] = shape.exec(arn) ?? [];
  const isTable =
    partition !== undefined &&
    new RegExp(patterns.region.pattern).test(region) &&
    new RegExp(patterns.tableName.pattern).test(tableName);
  return isTable ? { partition, region, account, tableName } : undefined;
}
