/**
 * States of tables recorded from the real engines, for tests.
 *
 * @packageDocumentation
 */
export * from './fixtures';
