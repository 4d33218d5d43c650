export { startForge } from './forge';
export type { Forge, ForgeOptions } from './forge';
export type { PushEvent, PushListener } from './hosting';
