import { getServers } from 'node:dns';
import { MAX_ATTEMPTS } from './retry';

/** AWS codes that ACK's DynamoDB controller takes for a final no. */
const TERMINAL_CODES = ['ValidationException', 'InvalidParameter'];

/** Codes that the AWS SDK for Go models for these operations; other codes are printed as `api error CODE`. */
const MODELLED_CODES = [
  'InternalServerError',
  'LimitExceededException',
  'PolicyNotFoundException',
  'ResourceInUseException',
  'ResourceNotFoundException',
];

/** The error of an AWS call as ACK words it. */
export class AwsError extends Error {
  /** Code of AWS's answer; undefined when there was no answer. */
  readonly code: string | undefined;
  /** AWS's words without request id, which conditions show. */
  readonly tail: string;
  /** False when ACK has wrapped the error so that its code can no longer be seen. */
  readonly intact: boolean;

  constructor(
    whole: string,
    options: {
      code?: string;
      tail: string;
      intact: boolean;
      cause?: unknown;
    },
  ) {
    super(whole, { cause: options.cause });
    this.name = 'AwsError';
    this.code = options.code;
    this.tail = options.tail;
    this.intact = options.intact;
  }

  /** Refused for good. */
  get terminal(): boolean {
    return (
      this.intact &&
      this.code !== undefined &&
      TERMINAL_CODES.includes(this.code)
    );
  }

  /** What conditions show: AWS's words if the chain is intact, otherwise everything. */
  get shown(): string {
    return this.intact ? this.tail : this.message;
  }

  /** As ACK returns it from changes whose error chain it cuts. */
  wrapped(prefix: string): AwsError {
    const whole = `${prefix} ${this.message}`;
    return new AwsError(whole, {
      code: this.code,
      tail: whole,
      intact: false,
      cause: this,
    });
  }
}

interface SdkError {
  name?: string;
  message?: string;
  /** Of Node, when the connection failed. */
  code?: string;
  $metadata?: {
    httpStatusCode?: number;
    requestId?: string;
    attempts?: number;
  };
}

function connectionFailure(error: SdkError, endpoint: URL): string {
  switch (error.code) {
    case 'ECONNREFUSED':
      return `dial tcp ${endpoint.host}: connect: connection refused`;
    case 'ENOTFOUND':
      return `dial tcp: lookup ${endpoint.hostname} on ${
        getServers()[0] ?? 'localhost'
      }:53: no such host`;
    default:
      return error.message || error.code || 'unknown error';
  }
}

/** Words an error of the AWS SDK for JavaScript as the SDK for Go does. */
export function toAwsError(
  error: unknown,
  op: string,
  endpoint: URL,
): AwsError {
  const { name, message, code, $metadata } = (error ?? {}) as SdkError;
  const { httpStatusCode, requestId = '', attempts = 1 } = $metadata ?? {};
  const head = `operation error DynamoDB: ${op}, ${
    attempts >= MAX_ATTEMPTS
      ? `exceeded maximum number of attempts, ${MAX_ATTEMPTS}, `
      : ''
  }https response error StatusCode: ${
    httpStatusCode ?? 0
  }, RequestID: ${requestId}, `;
  if (httpStatusCode === undefined) {
    const whole = `${head}request send failed, Post "${
      endpoint.href
    }": ${connectionFailure({ message, code }, endpoint)}`;
    return new AwsError(whole, { tail: whole, intact: true, cause: error });
  }
  const tail = `${MODELLED_CODES.includes(name ?? '') ? '' : 'api error '}${
    name ?? 'Error'
  }: ${message ?? ''}`;
  return new AwsError(`${head}${tail}`, {
    code: name,
    tail,
    intact: true,
    cause: error,
  });
}

export function isNotFound(error: unknown): boolean {
  return (
    error instanceof AwsError && error.code === 'ResourceNotFoundException'
  );
}
