import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

/** argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A hash of something nobody knows: an unknown login costs the same time as a wrong password. */
const decoy = hash(randomBytes(32).toString('hex'), cost);

let running = 0;
const waiting: (() => void)[] = [];

/** Hashing fills a core: as many at a time as there are cores, the others queue. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= availableParallelism()) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

export const passwordMatches = (stored: string | null, password: string): Promise<boolean> =>
  inTurn(async () => (await verify(stored ?? (await decoy), password).catch(() => false)) && stored !== null);

/** Whether somebody who knows the person could guess it: their NIP or names, one letter repeated, or the commonest. */
export function isGuessable(password: string, known: (string | null)[]): boolean {
  const lower = password.toLowerCase();
  const parts = known.flatMap((k) => k?.toLowerCase().split(/[\s,.]+/) ?? []).filter((p) => p.length >= 4);
  const rest = parts.reduce((left, part) => left.replaceAll(part, ''), lower);
  return (
    rest.length < 6 ||
    new Set(lower).size < 5 ||
    ['password', 'kata sandi', '1234567', 'qwerty', 'indonesia'].some((word) => lower.replaceAll(word, '').length < 5)
  );
}
