import { readFileSync } from 'node:fs';

// Loaded into the server before anything else (`--import`): its clock is ahead by the milliseconds that stand in a file,
// read anew all the time, so that a journey can wait for a midnight. The product itself has no such setting.
const file = process.env.MOVED_CLOCK ?? '';
const Real = Date;
let ahead = { ms: 0, readAt: Number.NEGATIVE_INFINITY };

function nowMs(): number {
  const at = performance.now();
  if (at - ahead.readAt > 50) ahead = { ms: Number(readFileSync(file, 'utf8')), readAt: at };
  return Real.now() + ahead.ms;
}

globalThis.Date = new Proxy(Real, {
  construct: (target, given: [] | [number]) => (given.length === 0 ? new target(nowMs()) : new target(...given)),
  get: (target, key) => (key === 'now' ? nowMs : Reflect.get(target, key)),
});
