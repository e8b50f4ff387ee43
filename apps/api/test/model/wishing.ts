import fc from 'fast-check';

/** What the random requests of every model have in common. */
export const act = (name: string, weight: number) => ({ arbitrary: fc.constant(name), weight });
export const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Now and then somebody else asks, or with another version, or without one. */
export const oddly = {
  stranger: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
  version: fc.oneof(
    { arbitrary: fc.constant('read' as const), weight: 14 },
    { arbitrary: fc.constant('stale' as const), weight: 2 },
    { arbitrary: fc.constant('none' as const), weight: 1 },
  ),
};

/** The version to send, where the act asks for one; a stale one is never below the lowest there is. */
export function ifMatchOf(version: number | undefined, wished: 'read' | 'stale' | 'none', lowest: number): number | undefined {
  if (version === undefined || wished === 'none') return undefined;
  return wished === 'stale' ? version + (version > lowest ? -1 : 1) : version;
}

let keys = 0;
export const newKey = (): string => `key-${++keys}`;
