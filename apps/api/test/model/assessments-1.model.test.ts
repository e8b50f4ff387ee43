import { assessThrough } from './assessment-sequences.ts';

// Two files, so that they run beside each other.
assessThrough(11);
