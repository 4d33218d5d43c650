export { everyState, type ExpectedStory } from './everyState';
export { pipelineStages, fact, stateHeading } from './queries';
export { renderCard, type RenderCardOptions, renderState } from './renderCard';
