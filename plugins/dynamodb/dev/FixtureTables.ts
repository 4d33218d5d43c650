import type {
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { DynamoDBTablesApi } from '../src';
import { faces } from './faces';

/** Answers as recorded, by the name of the Application. A name without a face is never answered. */
export class FixtureTables implements DynamoDBTablesApi {
  readonly #reads = new Map<string, number>();

  async observe({ application }: TableRef): Promise<ObservedTable> {
    const read = this.#reads.get(application) ?? 0;
    this.#reads.set(application, read + 1);
    const answers = faces[application];
    return answers
      ? answers[Math.min(read, answers.length - 1)]
      : new Promise(() => {});
  }
}
