import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';

/** The flags of the real controller that the sandbox uses. */
export interface Options {
  region: string;
  endpoint: URL;
  identityEndpoint: URL;
  metricsAddress: Address;
  healthAddress: Address;
  resyncMs: number;
  /** How many Tables are worked on at once. */
  workers: number;
  /** Whether IAMRoleSelectors are followed. */
  roleSelectors: boolean;
  /** Namespaces whose Tables are worked on; all when undefined. */
  namespaces?: string[];
}

export interface Address {
  host: string;
  port: number;
}

/** The real controller works on one at a time unless told otherwise; a slow table would then hold up all others. */
const DEFAULT_WORKERS = 8;
/** Resync of the real controller when no flag says otherwise, in seconds. */
const DEFAULT_RESYNC_SECONDS = 36_000;

/**
 * Reads the command line.
 * @throws InputError naming every flag that is missing, unknown or wrong.
 */
export function readOptions(args: string[]): Options {
  let values;
  try {
    values = parseArgs({
      args,
      options: {
        'aws-region': { type: 'string' },
        'aws-endpoint-url': { type: 'string' },
        'allow-unsafe-aws-endpoint-urls': { type: 'boolean' },
        'aws-identity-endpoint-url': { type: 'string' },
        'metrics-addr': { type: 'string' },
        'healthz-addr': { type: 'string' },
        'reconcile-resource-resync-seconds': { type: 'string' },
        'reconcile-default-max-concurrent-syncs': { type: 'string' },
        'feature-gates': { type: 'string' },
        'enable-carm': { type: 'string' },
        'watch-namespace': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new InputError('Wrong command line', error);
  }
  const problems: string[] = [];

  const required = (name: keyof typeof values): string => {
    const value = values[name];
    if (!value) problems.push(`--${name} is missing`);
    return String(value ?? '');
  };
  const url = (name: keyof typeof values): URL => {
    const value = required(name);
    if (value && !URL.canParse(value)) {
      problems.push(`--${name} is '${value}'; it must be a URL`);
    }
    return new URL(URL.canParse(value) ? value : 'http://invalid');
  };
  const address = (name: keyof typeof values): Address => {
    const value = required(name);
    const match = /^(.*):(\d+)$/.exec(value);
    if (value && !match) {
      problems.push(`--${name} is '${value}'; it must be HOST:PORT`);
    }
    return { host: match?.[1] || '127.0.0.1', port: Number(match?.[2] ?? 0) };
  };
  const resync = (): number => {
    const value = values['reconcile-resource-resync-seconds'];
    if (value === undefined) return DEFAULT_RESYNC_SECONDS;
    const match = /^Table=(\d+)$/.exec(value);
    if (!match) {
      problems.push(
        `--reconcile-resource-resync-seconds is '${value}'; it must be Table=SECONDS`,
      );
    }
    return Number(match?.[1] ?? 0);
  };

  const workers = (): number => {
    const value = values['reconcile-default-max-concurrent-syncs'];
    if (value !== undefined && !/^[1-9]\d*$/.test(value)) {
      problems.push(
        `--reconcile-default-max-concurrent-syncs is '${value}'; it must be a whole number from 1`,
      );
    }
    return Number(value ?? DEFAULT_WORKERS);
  };

  const roleSelectors = (): boolean => {
    const value = values['feature-gates'];
    if (value !== undefined && !/^IAMRoleSelector=(true|false)$/.test(value)) {
      problems.push(
        `--feature-gates is '${value}'; it must be IAMRoleSelector=true or IAMRoleSelector=false`,
      );
    }
    return value === 'IAMRoleSelector=true';
  };
  if (values['enable-carm'] !== 'false') {
    problems.push(
      `--enable-carm is '${
        values['enable-carm'] ?? 'true'
      }'; it must be false, because the stand-in knows no roles of namespaces`,
    );
  }

  const options: Options = {
    region: required('aws-region'),
    endpoint: url('aws-endpoint-url'),
    identityEndpoint: url('aws-identity-endpoint-url'),
    metricsAddress: address('metrics-addr'),
    healthAddress: address('healthz-addr'),
    resyncMs: resync() * 1_000,
    workers: workers(),
    roleSelectors: roleSelectors(),
    namespaces: values['watch-namespace']?.split(',').map(name => name.trim()),
  };
  if (
    options.endpoint.protocol === 'http:' &&
    !values['allow-unsafe-aws-endpoint-urls']
  ) {
    problems.push(
      '--aws-endpoint-url is not https; add --allow-unsafe-aws-endpoint-urls',
    );
  }
  if (problems.length > 0) {
    throw new InputError(`Wrong command line: ${problems.join('; ')}`);
  }
  return options;
}
