import { crc32 } from 'node:zlib';
import { newSecret } from '../../lib/ids.ts';

const checksum = (body: string): string => crc32(body).toString(16).padStart(8, '0');

/**
 * `kp_` + 256 random bits + a checksum, so that a scanner can tell a leaked token from noise and a typing error never
 * asks the database.
 */
export function newApiToken(): string {
  const body = newSecret();
  return `kp_${body}_${checksum(body)}`;
}

export function hasChecksum(token: string): boolean {
  const match = /^kp_([\w-]{43})_([0-9a-f]{8})$/.exec(token);
  return match !== null && checksum(match[1] as string) === match[2];
}
