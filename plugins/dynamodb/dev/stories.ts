import type { Story } from './Story';
import { readErrorStories } from './readErrorStories';
import { recordedStories } from './recordedStories';

/** Every state of the card by the name of its entity: what the engines were seen to do, and what can be in the way. */
export const stories: Record<string, Story> = {
  ...recordedStories,
  ...readErrorStories,
};
