/** Chance that is the same on every machine and every day: mulberry32 from a number. */
export function chanceFrom(seed: number): { below(limit: number): number; between(low: number, high: number): number } {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, between: (low, high) => low + below(high - low + 1) };
}
