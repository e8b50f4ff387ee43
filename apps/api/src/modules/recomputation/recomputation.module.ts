/** A closed cycle computed again from what is stored: for the command `recompute`, there is no route. */
export { type Recomputed, findCycleToRecompute, recomputeCycle } from './recomputation.service.ts';
