import type {
  TableDescription,
  TimeToLiveDescription,
  TimeToLiveSpecification,
} from '@aws-sdk/client-dynamodb';
import type { Delays } from './faults';

interface Phase {
  status: 'CREATING' | 'UPDATING' | 'DELETING';
  until: number;
  /** New indexes and when they are built. */
  indexes: Record<string, number>;
  /** What a DELETING table looked like: the emulator has forgotten it already. */
  description?: TableDescription;
}

/** A change of time to live that AWS has accepted and not finished. */
interface TimeToLivePhase {
  description: TimeToLiveDescription;
  until: number;
}

/** A change of contributor insights that AWS has accepted and not finished. */
interface InsightsPhase {
  status: 'ENABLING' | 'DISABLING';
  until: number;
}

const DOING = {
  CREATING: 'created',
  UPDATING: 'updated',
  DELETING: 'deleted',
} as const;

/**
 * The phases CREATING, UPDATING and DELETING of tables, the building of their indexes, and ENABLING and DISABLING of
 * their time to live and contributor insights, by region and name.
 */
export class TablePhases {
  readonly #phases = new Map<string, Phase>();
  readonly #timeToLive = new Map<string, TimeToLivePhase>();
  readonly #insights = new Map<string, InsightsPhase>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  created(table: string, delays: Delays): void {
    this.#phases.set(table, {
      status: 'CREATING',
      until: this.#now() + delays.createMs,
      indexes: {},
    });
    this.#timeToLive.delete(table);
    this.#insights.delete(table);
  }

  updated(table: string, delays: Delays, newIndexes: string[]): void {
    const indexes = { ...this.#phases.get(table)?.indexes };
    for (const name of newIndexes) indexes[name] = this.#now() + delays.indexMs;
    this.#phases.set(table, {
      status: 'UPDATING',
      until: this.#now() + delays.updateMs,
      indexes,
    });
  }

  deleted(
    table: string,
    delays: Delays,
    description: TableDescription | undefined,
  ): void {
    this.#phases.set(table, {
      status: 'DELETING',
      until: this.#now() + delays.deleteMs,
      indexes: {},
      description,
    });
  }

  timeToLiveChanged(
    table: string,
    delays: Delays,
    { Enabled, AttributeName }: Partial<TimeToLiveSpecification>,
  ): void {
    this.#timeToLive.set(table, {
      description: {
        TimeToLiveStatus: Enabled ? 'ENABLING' : 'DISABLING',
        AttributeName,
      },
      until: this.#now() + delays.ttlMs,
    });
  }

  /** What AWS shows of time to live while a change of it is not finished. */
  timeToLive(table: string): TimeToLiveDescription | undefined {
    const phase = this.#timeToLive.get(table);
    return phase && phase.until > this.#now() ? phase.description : undefined;
  }

  insightsChanged(
    table: string,
    delays: Delays,
    action: string | undefined,
  ): void {
    this.#insights.set(table, {
      status: action === 'ENABLE' ? 'ENABLING' : 'DISABLING',
      until: this.#now() + delays.updateMs,
    });
  }

  /** What AWS shows of contributor insights while a change of them is not finished. */
  insights(table: string): string | undefined {
    const phase = this.#insights.get(table);
    return phase && phase.until > this.#now() ? phase.status : undefined;
  }

  /** AWS's sentence for a call that a phase does not allow. */
  refusal(table: string, name: string): string | undefined {
    const phase = this.#current(table);
    return (
      phase &&
      `Attempt to change a resource which is still in use: Table is being ${
        DOING[phase.status]
      }: ${name}`
    );
  }

  /** The description of a table that AWS would still show as DELETING. */
  deleting(table: string): TableDescription | undefined {
    const phase = this.#current(table);
    return phase?.status === 'DELETING' && phase.description
      ? { ...phase.description, TableStatus: 'DELETING' }
      : undefined;
  }

  /** Shows the phase in the emulator's description of the table, which always says ACTIVE. */
  show(table: string, description: TableDescription): void {
    const phase = this.#current(table);
    if (phase) description.TableStatus = phase.status;
    const indexes = this.#phases.get(table)?.indexes ?? {};
    for (const index of description.GlobalSecondaryIndexes ?? []) {
      if (phase?.status === 'CREATING') index.IndexStatus = 'CREATING';
      if ((indexes[index.IndexName ?? ''] ?? 0) > this.#now()) {
        index.IndexStatus = 'CREATING';
        index.Backfilling = true;
      }
    }
  }

  #current(table: string): Phase | undefined {
    const phase = this.#phases.get(table);
    return phase && phase.until > this.#now() ? phase : undefined;
  }
}
