import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type {
  TableDescription,
  TimeToLiveDescription,
} from '@aws-sdk/client-dynamodb';

/** What a caller gets. */
export interface Answer {
  code: number;
  headers: IncomingHttpHeaders | OutgoingHttpHeaders;
  body: string;
}

/** The part of DynamoDB's answers that is looked at here. */
export interface DynamoDBOutput {
  __type?: string;
  message?: string;
  Message?: string;
  Table?: TableDescription;
  TableDescription?: TableDescription;
  TimeToLiveDescription?: TimeToLiveDescription;
  ContributorInsightsStatus?: string;
}

/** An answer of the proxy's own. */
export function jsonAnswer(code: number, body: unknown): Answer {
  return {
    code,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-requestid': randomUUID(),
    },
    body: JSON.stringify(body),
  };
}

/** An error as DynamoDB writes it. */
export function errorOutput(code: string, message: string): DynamoDBOutput {
  return { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message };
}
