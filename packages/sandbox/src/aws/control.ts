import type { IncomingMessage } from 'node:http';
import { stringifyError } from '@backstage/errors';
import { jsonAnswer, type Answer } from './answers';
import type { CallLog } from './calls';
import type { AwsProxySettings } from './faults';

/** Where the proxy itself is asked, and not AWS. */
export const CONTROL = '/__proxy';

/** What the control endpoint shows and changes. */
export interface Controlled {
  calls: CallLog;
  emulatorUrl: string;
  settings(): AwsProxySettings;
  /** @throws InputError naming every wrong part */
  configure(patch: unknown): AwsProxySettings;
  /** Nobody can connect for so long. */
  beUnreachable(ms: number): void;
}

/** An answer, and what is to be done once it has been sent. */
export interface ControlAnswer extends Answer {
  afterwards?: () => void;
}

type Route = (
  proxy: Controlled,
  request: { method?: string; query: URLSearchParams; body: string },
) => ControlAnswer;

const showCalls: Route = ({ calls }, { query }) =>
  jsonAnswer(200, calls.list(query.get('table')));

const showEmulator: Route = ({ emulatorUrl }) =>
  jsonAnswer(200, { url: emulatorUrl });

const startOutage: Route = (proxy, { method, body }) => {
  const { ms } = JSON.parse(body || '{}');
  if (method !== 'POST' || !(ms > 0)) {
    return jsonAnswer(400, { message: 'POST {"ms": MILLISECONDS}' });
  }
  return {
    ...jsonAnswer(200, { ms }),
    afterwards: () => proxy.beUnreachable(ms),
  };
};

const showOrChangeSettings: Route = (proxy, { method, body }) => {
  if (method !== 'POST') return jsonAnswer(200, proxy.settings());
  try {
    return jsonAnswer(200, proxy.configure(JSON.parse(body)));
  } catch (error) {
    return jsonAnswer(400, { message: stringifyError(error) });
  }
};

const routes: Record<string, Route> = {
  [`${CONTROL}/calls`]: showCalls,
  [`${CONTROL}/upstream`]: showEmulator,
  [`${CONTROL}/outage`]: startOutage,
};

/** Answers a request to the control endpoint; every path that is none of the others means the settings. */
export function answerControl(
  proxy: Controlled,
  incoming: IncomingMessage,
  body: string,
): ControlAnswer {
  if (incoming.headers.origin) {
    return jsonAnswer(403, { message: 'Not for web pages' });
  }
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const route = routes[url.pathname] ?? showOrChangeSettings;
  return route(proxy, {
    method: incoming.method,
    query: url.searchParams,
    body,
  });
}
