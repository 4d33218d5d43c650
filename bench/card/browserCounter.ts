import type { Page } from '@playwright/test';

/** A request of the page to Backstage's backend. */
export interface BrowserRequest {
  method: string;
  /** For example `/api/kubernetes/clusters`. */
  path: string;
  /** Of the answer as it came over the wire, headers included. */
  wire: number;
  /** Of the answer's body when it is unpacked. */
  decoded: number;
}

export interface BrowserCounter {
  /** The requests since the last time. */
  take(): BrowserRequest[];
}

/**
 * Counts what a page asks of Backstage's backend, through Chromium's DevTools.
 *
 * In development mode the page and the backend have two addresses, so that
 * Chromium asks for leave before some requests (`OPTIONS`); with one address, as
 * in production, it does not. These are left out.
 */
export async function countRequests(page: Page): Promise<BrowserCounter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const byId = new Map<string, BrowserRequest>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const path = new URL(request.url).pathname;
    if (path.startsWith('/api/') && request.method !== 'OPTIONS') {
      const { method } = request;
      byId.set(requestId, { method, path, wire: 0, decoded: 0 });
    }
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const counted = byId.get(requestId);
    if (counted) counted.decoded += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const counted = byId.get(requestId);
    if (counted) counted.wire = encodedDataLength;
  });
  return {
    take() {
      const taken = [...byId.values()];
      byId.clear();
      return taken;
    },
  };
}
