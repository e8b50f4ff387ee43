import { closeThrough } from './closing-sequences.ts';

// two files, so that two workers share the 10,000
closeThrough(22);
