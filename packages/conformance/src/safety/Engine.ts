import assert from 'node:assert/strict';
import { signalProcess } from '@aws-dynamodb-kro/sandbox/client';
import type { Environment } from '../support/environment';

/** One process of the world, which a case takes away and gives back. */
export class Engine {
  readonly #endpoints: Environment['endpoints'];

  constructor(
    { endpoints }: Environment,
    readonly name: 'kubevela' | 'kro' | 'ack',
  ) {
    this.#endpoints = endpoints;
  }

  /** Lets it stand still, as a long queue or a slow node does. */
  async pause(): Promise<void> {
    await signalProcess(this.#endpoints, this.name, 'SIGSTOP');
  }

  async resume(): Promise<void> {
    await signalProcess(this.#endpoints, this.name, 'SIGCONT');
  }

  /** Ends it without warning, as a node that is lost. */
  kill(): Promise<void> {
    return this.#post('hold');
  }

  /** Resolves when it is ready. */
  start(): Promise<void> {
    return this.#post('release');
  }

  /** Whatever was done to it: it runs. */
  async giveBack(): Promise<void> {
    await this.resume().catch(() => {});
    await this.start();
  }

  async #post(action: 'hold' | 'release'): Promise<void> {
    const response = await fetch(
      `${this.#endpoints.processControl}/${action}/${this.name}`,
      { method: 'POST' },
    );
    assert.equal(response.status, 204, await response.text());
  }
}
