import { isDate } from './calendar.ts';
import type { EmploymentKind, Sex } from './vocabulary.ts';

export interface Nip {
  readonly ok: true;
  /** 18 digits. */
  readonly normalised: string;
  readonly kind: EmploymentKind;
  readonly birthOn: string;
  readonly startYear: string;
  /** `YYYY-MM`; null for PPPK, whose number holds only the year. */
  readonly startMonth: string | null;
  readonly sex: Sex;
}
export type NipCode =
  'nip.damaged_by_spreadsheet' | 'nip.not_digits' | 'nip.length' | 'nip.impossible_date' | 'nip.unknown_kind' | 'nip.impossible_sex';
export type NipReading = Nip | { readonly ok: false; readonly code: NipCode };

const scientific = /^\d+([.,]\d+)?E\+?\d+$/i;
const pattern = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})([12])\d{3}$/;

/**
 * Reads an identity number of a civil servant. PNS: birth YYYYMMDD, start YYYYMM, sex (1 L, 2 P), 3 digits. PPPK: in
 * place of the month a number from 21 on [P]. There is no check digit. Spaces and a leading apostrophe are dropped.
 * A spreadsheet turns 18 digits into 1.99009E+17, or zeroes the last three: both are refused by that name.
 */
export function readNip(text: string): NipReading {
  const compact = text.replace(/[\s\u00a0']/g, '');
  if (scientific.test(compact)) return { ok: false, code: 'nip.damaged_by_spreadsheet' };
  if (!/^\d+$/.test(compact)) return { ok: false, code: 'nip.not_digits' };
  if (compact.length !== 18) return { ok: false, code: 'nip.length' };
  if (compact.endsWith('000')) return { ok: false, code: 'nip.damaged_by_spreadsheet' };
  const [, year, month, day, startYear = '', kindDigits = '', sexDigit] = pattern.exec(compact) ?? [];
  if (year === undefined) return { ok: false, code: 'nip.impossible_sex' };
  const birthOn = `${year}-${month}-${day}`;
  if (!isDate(birthOn)) return { ok: false, code: 'nip.impossible_date' };
  const kind = kindOf(Number(kindDigits));
  if (kind === null) return { ok: false, code: 'nip.unknown_kind' };
  return {
    ok: true,
    normalised: compact,
    kind,
    birthOn,
    startYear,
    startMonth: kind === 'pns' ? `${startYear}-${kindDigits}` : null,
    sex: sexDigit === '1' ? 'L' : 'P',
  };
}

function kindOf(digits: number): EmploymentKind | null {
  if (digits >= 21) return 'pppk';
  return digits >= 1 && digits <= 12 ? 'pns' : null;
}

export type NipWarning = 'birth_date_differs' | 'sex_differs';

/** Where the number and the staff sheet disagree: warnings, because the number has no check digit and is never reissued. */
export function compareNip(nip: Nip, sheet: { readonly birthOn: string | null; readonly sex: Sex | null }): NipWarning[] {
  return [
    ...(sheet.birthOn !== null && sheet.birthOn !== nip.birthOn ? ['birth_date_differs' as const] : []),
    ...(sheet.sex !== null && sheet.sex !== nip.sex ? ['sex_differs' as const] : []),
  ];
}
