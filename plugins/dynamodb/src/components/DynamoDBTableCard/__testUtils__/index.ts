export { everyState, type ExpectedFace } from './everyState';
export { failOnConsoleError } from './failOnConsoleError';
export { chainLinks, fact, stateHeading } from './queries';
export { renderCard, type RenderCardOptions, renderState } from './renderCard';
