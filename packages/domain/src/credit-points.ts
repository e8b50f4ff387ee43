import { divideHalfUp } from './exact.ts';
import type { Predicate } from './vocabulary.ts';

export const functionalLevels = [
  'pemula',
  'terampil',
  'mahir',
  'penyelia',
  'ahli_pertama',
  'ahli_muda',
  'ahli_madya',
  'ahli_utama',
] as const;
export type FunctionalLevel = (typeof functionalLevels)[number];

/** Points a year in hundredths. PerBKN 3/2023 [P]. */
export const creditCoefficients: Readonly<Record<FunctionalLevel, number>> = {
  pemula: 375,
  terampil: 500,
  mahir: 1250,
  penyelia: 2500,
  ahli_pertama: 1250,
  ahli_muda: 2500,
  ahli_madya: 3750,
  ahli_utama: 5000,
};

/** Percent of the coefficient that a predicate earns. PerBKN 3/2023 [P]. */
export const creditPercents: Readonly<Record<Predicate, number>> = {
  sangat_baik: 150,
  baik: 100,
  butuh_perbaikan: 75,
  kurang: 50,
  sangat_kurang: 25,
};

/**
 * Credit points of a functional official in hundredths: percent x coefficient x months / 12, half-up to 2 decimals.
 * `months` is a whole number from 1 to 12, else `credit.months_invalid`.
 */
export function creditPoints(
  predicate: Predicate,
  level: FunctionalLevel,
  months: number,
): { readonly ok: true; readonly hundredths: number } | { readonly ok: false; readonly code: 'credit.months_invalid' } {
  if (!Number.isInteger(months) || months < 1 || months > 12) return { ok: false, code: 'credit.months_invalid' };
  return { ok: true, hundredths: Number(divideHalfUp(BigInt(creditPercents[predicate] * creditCoefficients[level] * months), 1200n)) };
}
