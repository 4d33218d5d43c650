import { IncomingMessage } from 'node:http';
import { HttpError, unprocessable } from './errors';

export const MAX_BODY_BYTES = 64 * 1024 * 1024;

export async function readBody(
  request: IncomingMessage,
  limit: number = MAX_BODY_BYTES,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) {
      throw new HttpError(413, `The body is larger than ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The members of a JSON object, each read with the type it must have; another type is a 422 that names it. */
export class Fields {
  readonly #values: Record<string, unknown>;

  constructor(values: Record<string, unknown>) {
    this.#values = values;
  }

  static async read(request: IncomingMessage): Promise<Fields> {
    const body = await readBody(request);
    let value: unknown;
    try {
      value = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
    } catch (error) {
      throw new HttpError(400, 'Problems parsing JSON');
    }
    return Fields.of(value, 'body');
  }

  static of(value: unknown, name: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw unprocessable({ field: name, message: 'must be an object' });
    }
    return new Fields(Object.fromEntries(Object.entries(value)));
  }

  has(name: string): boolean {
    return name in this.#values;
  }

  string(name: string): string {
    return this.optionalString(name) ?? this.#refuse(name, 'a string');
  }

  /** A `null` counts as absent. */
  optionalString(name: string): string | undefined {
    const value = this.#values[name] ?? undefined;
    return value === undefined || typeof value === 'string'
      ? value
      : this.#refuse(name, 'a string');
  }

  optionalBoolean(name: string): boolean | undefined {
    const value = this.#values[name] ?? undefined;
    return value === undefined || typeof value === 'boolean'
      ? value
      : this.#refuse(name, 'a boolean');
  }

  strings(name: string): string[] {
    const value = this.#values[name] ?? [];
    return Array.isArray(value) && value.every(it => typeof it === 'string')
      ? value
      : this.#refuse(name, 'a list of strings');
  }

  objects(name: string): Fields[] {
    const value = this.#values[name];
    return Array.isArray(value)
      ? value.map((it, index) => Fields.of(it, `${name}[${index}]`))
      : this.#refuse(name, 'a list of objects');
  }

  optionalObject(name: string): Fields | undefined {
    const value = this.#values[name] ?? undefined;
    return value === undefined ? undefined : Fields.of(value, name);
  }

  #refuse(name: string, expected: string): never {
    throw unprocessable({ field: name, message: `must be ${expected}` });
  }
}
