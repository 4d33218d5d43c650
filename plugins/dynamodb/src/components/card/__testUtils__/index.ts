export { everyState, type ExpectedStory } from './everyState';
export { chainLinks, fact, stateHeading } from './queries';
export { renderCard, type RenderCardOptions, renderState } from './renderCard';
