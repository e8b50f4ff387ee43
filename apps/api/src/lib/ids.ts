import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A key that sorts by time. */
export const newId = (): string => v7();
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
/** 256 random bits, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const fairByte = 248; // the largest multiple of 31 a byte reaches: letters above it would come up more often
/** Twelve letters and digits that cannot be mistaken for one another on paper: 'K7QM-2XTR-9HFD'. 59 bits. */
export function newActivationCode(): string {
  const letters: string[] = [];
  while (letters.length < 12)
    for (const byte of randomBytes(16))
      if (byte < fairByte && letters.length < 12) letters.push(codeLetters[byte % codeLetters.length] as string);
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
}
