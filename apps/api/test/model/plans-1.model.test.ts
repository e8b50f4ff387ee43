import { liveThrough } from './sequences.ts';

// Two files, so that they run beside each other.
liveThrough(1);
