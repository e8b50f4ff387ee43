import type { World } from '../matrix-world.ts';

/** What a call needs beside its contract; commands are rehearsed, so that every actor meets the same world. */
export interface MatrixInput {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
}
export interface MatrixRow {
  input: (world: World) => MatrixInput;
  /**
   * One mark an actor, in the order of `matrixActors` without `nobody` (who is always asked to sign in):
   * + served · x seen but refused (403) · - not there (404) · 9 allowed, refused by the state (409) · ! allowed, refused by the values (401/422)
   */
  may: string;
}

export type MatrixRows = Record<string, MatrixRow | MatrixRow[]>;

export const plan = (world: World) => ({ params: { planId: world.planId } });
export const school = (world: World) => ({ params: { unitId: world.agency.unitIds.SD1 } });
export const none = () => ({});

//                     self peer sup form rev head man hr ohr aud it lead dele oth tok bare
export const signedIn = '+    +    +   +    +   +    +   +  +   +   +  +    +    +   x   x';
/** Whoever works here, whatever the granted role. */
export const staff = '+    +    +   +    +   +    x   x  x   x   x  x    +    +   x   x';
export const officersOf = {
  it: 'x    x    x   x    x   x    x   x  x   x   +  x    x    x   x   x',
  hr: 'x    x    x   x    x   x    x   +  -   x   x  x    x    x   x   x',
  /** Units are known to all, so HR of another subtree is told that this one is not hers. */
  unitHr: 'x    x    x   x    x   x    x   +  x   x   x  x    x    x   x   x',
  anyHr: 'x    x    x   x    x   x    x   +  +   x   x  x    x    x   x   x',
  everybody: '+    +    +   +    +   +    +   +  +   +   +  +    +    +   +   x',
  auditor: 'x    x    x   x    x   x    x   x  x   +   x  x    x    x   x   x',
  importer: 'x    x    x   x    x   x    x   +  +   x   x  x    x    x   +   x',
};
