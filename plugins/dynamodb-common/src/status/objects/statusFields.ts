/**
 * What ACK reports of the table in AWS. kro copies it into its instance, and the
 * component definition copies it into the Application.
 *
 * @public
 */
export interface TableStatusFields {
  /** ARN of the table in AWS, as ACK reports it. */
  tableArn?: string;
  /** DynamoDB's own word, for example `ACTIVE`, as ACK last read it. */
  tableStatus?: string;
  /** UUID given by AWS; a table that was created again under the same name has another. */
  tableID?: string;
  /** ARN of the newest stream; a stream switched off and on again has another. */
  latestStreamArn?: string;
  /** DynamoDB counts about every six hours. */
  itemCount?: number;
  /** In bytes; DynamoDB counts about every six hours. */
  tableSizeBytes?: number;
  /** ISO 8601. */
  creationDateTime?: string;
}

interface StatusField<T> {
  /** `time` is ISO 8601. */
  type: T extends number ? 'count' : 'text' | 'time';
  /** Path of the field in the status of the ACK Table; in the instance and the Application it has its own name. */
  ack: readonly string[];
}

type StatusFields = {
  [K in keyof TableStatusFields]-?: StatusField<
    NonNullable<TableStatusFields[K]>
  >;
};

/** Where each field is read, and as what. A field without a line here does not compile. */
export const STATUS_FIELDS: Readonly<StatusFields> = {
  tableArn: { type: 'text', ack: ['ackResourceMetadata', 'arn'] },
  tableStatus: { type: 'text', ack: ['tableStatus'] },
  tableID: { type: 'text', ack: ['tableID'] },
  latestStreamArn: { type: 'text', ack: ['latestStreamARN'] },
  itemCount: { type: 'count', ack: ['itemCount'] },
  tableSizeBytes: { type: 'count', ack: ['tableSizeBytes'] },
  creationDateTime: { type: 'time', ack: ['creationDateTime'] },
};

type FieldType = StatusFields[keyof StatusFields]['type'];

/** A value for each field. */
export function mapStatusFields<T extends object = TableStatusFields>(
  valueOf: (
    name: keyof TableStatusFields,
    field: { type: FieldType; ack: readonly string[] },
  ) => unknown,
): T {
  return Object.fromEntries(
    Object.entries(STATUS_FIELDS).map(([name, field]) => [
      name,
      valueOf(name as keyof TableStatusFields, field),
    ]),
  ) as T;
}
