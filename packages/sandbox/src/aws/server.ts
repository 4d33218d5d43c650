import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { stringifyError } from '@backstage/errors';
import { errorOutput, jsonAnswer, type Answer } from './answers';
import { CallLog } from './calls';
import {
  answerControl,
  CONTROL,
  type ControlAnswer,
  type Controlled,
} from './control';
import {
  DEFAULT_DELAYS,
  patchSettings,
  type AwsProxySettings,
  type AwsProxySettingsPatch,
  type Delays,
} from './faults';
import { Forwarder } from './Forwarder';

export interface AwsProxyOptions extends Partial<Delays> {
  /** 0 for any free port. */
  port: number;
  /** Port of the emulator on loopback. */
  upstreamPort: number;
  /** File that gets one JSON line per call. */
  logFile?: string;
  /** Gets a line when the emulator does not answer. */
  log?: (message: string) => void;
}

export interface AwsProxy {
  url: string;
  configure(patch: AwsProxySettingsPatch): void;
  stop(): Promise<void>;
}

function send(response: ServerResponse, { code, headers, body }: Answer): void {
  response.writeHead(code, headers);
  response.end(body);
}

/**
 * Starts the proxy in front of the AWS emulator, on loopback only. It logs each call, mends the emulator's
 * deviations from AWS, adds the phases of a table, and refuses calls on demand.
 *
 * Control endpoint: `GET /__proxy` shows the settings, `POST /__proxy` changes them by JSON merge patch,
 * `GET /__proxy/calls?table=NAME` lists the calls for a table. `GET /__proxy/upstream` names the emulator itself,
 * for changes behind the controller's back. `POST /__proxy/outage` with `{"ms": 20000}` lets nobody connect for so long.
 */
export async function startAwsProxy(
  options: AwsProxyOptions,
): Promise<AwsProxy> {
  let settings: AwsProxySettings = {
    createMs: options.createMs ?? DEFAULT_DELAYS.createMs,
    updateMs: options.updateMs ?? DEFAULT_DELAYS.updateMs,
    deleteMs: options.deleteMs ?? DEFAULT_DELAYS.deleteMs,
    indexMs: options.indexMs ?? DEFAULT_DELAYS.indexMs,
    ttlMs: options.ttlMs ?? DEFAULT_DELAYS.ttlMs,
    faults: [],
    tables: {},
  };
  const calls = new CallLog(options.logFile);
  const forwarder = new Forwarder({
    port: options.upstreamPort,
    calls,
    settings: () => settings,
  });
  const controlled: Controlled = {
    calls,
    emulatorUrl: `http://127.0.0.1:${options.upstreamPort}`,
    settings: () => settings,
    configure(patch) {
      settings = patchSettings(settings, patch);
      return settings;
    },
    beUnreachable,
  };

  const server = createServer((incoming, response) => {
    text(incoming)
      .then(async body => {
        const answer: ControlAnswer = incoming.url?.startsWith(CONTROL)
          ? answerControl(controlled, incoming, body)
          : await forwarder.forward(incoming, body);
        if (answer.afterwards) response.once('finish', answer.afterwards);
        send(response, answer);
      })
      .catch(error => {
        const message = `The sandbox's AWS emulator did not answer: ${stringifyError(
          error,
        )}`;
        options.log?.(message);
        if (!response.headersSent) {
          send(
            response,
            jsonAnswer(503, errorOutput('ServiceUnavailable', message)),
          );
        }
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });

  const { port } = server.address() as AddressInfo;
  let outage: NodeJS.Timeout | undefined;

  function beUnreachable(ms: number): void {
    server.close();
    server.closeAllConnections();
    outage = setTimeout(() => server.listen(port, '127.0.0.1'), ms);
  }

  return {
    url: `http://127.0.0.1:${port}`,
    configure(patch) {
      controlled.configure(patch);
    },
    async stop() {
      clearTimeout(outage);
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await calls.close();
    },
  };
}
