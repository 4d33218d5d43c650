import type { Entity } from '@backstage/catalog-model';
import type { ConfigReader } from '@backstage/config';
import type { ApiServer } from './ApiServer';

/** The parts of the index page and of docs/states.md, in their order. */
export const STORY_GROUPS = [
  'Active',
  'Under way',
  'Waiting',
  'Refused',
  'Removing',
  'Cannot be seen',
] as const;

/** One story of the card: an entity, and what its cluster answers. */
export interface Story {
  group: (typeof STORY_GROUPS)[number];
  /** What is the case, in a few words. */
  shows: string;
  /** What the card says first, or at last where it changes. */
  title: string;
  entity: Entity;
  /**
   * How a cluster of its own answers each look; the last stays, and without any it never answers. `prod` answers when
   * this is left out.
   */
  looks?: ApiServer[];
  /** Of the app, where another one than the dev app's is to be shown. */
  config?: ConstructorParameters<typeof ConfigReader>[0];
}
