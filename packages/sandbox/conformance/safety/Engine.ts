import assert from 'node:assert/strict';
import type { Environment } from '../environment';

/** One process of the world, which a case takes away and gives back. */
export class Engine {
  readonly #control: string;

  constructor(
    { endpoints }: Environment,
    readonly name: 'kubevela' | 'kro' | 'ack',
  ) {
    this.#control = endpoints.processControl;
  }

  /** Lets it stand still, as a long queue or a slow node does. */
  async pause(): Promise<void> {
    process.kill(await this.#pid(), 'SIGSTOP');
  }

  async resume(): Promise<void> {
    process.kill(await this.#pid(), 'SIGCONT');
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
    await this.start();
    await this.resume();
  }

  async #pid(): Promise<number> {
    const response = await fetch(this.#control);
    const pids = (await response.json()) as Record<string, number>;
    return pids[this.name];
  }

  async #post(action: 'hold' | 'release'): Promise<void> {
    const response = await fetch(`${this.#control}/${action}/${this.name}`, {
      method: 'POST',
    });
    assert.equal(response.status, 204, await response.text());
  }
}
