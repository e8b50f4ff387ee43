/** Unexcused days a year from which a measure is flagged, most severe first. PP 94/2021 [P]. */
export const absenceFlags = [
  { fromDays: 28, flag: 'pemberhentian' },
  { fromDays: 25, flag: 'bebas_jabatan_12_bulan' },
  { fromDays: 21, flag: 'turun_jabatan_12_bulan' },
  { fromDays: 17, flag: 'potong_tukin_25_12_bulan' },
  { fromDays: 14, flag: 'potong_tukin_25_9_bulan' },
  { fromDays: 11, flag: 'potong_tukin_25_6_bulan' },
  { fromDays: 7, flag: 'pernyataan_tidak_puas' },
  { fromDays: 4, flag: 'teguran_tertulis' },
  { fromDays: 3, flag: 'teguran_lisan' },
] as const;
export type AbsenceFlag = (typeof absenceFlags)[number]['flag'];

/** Ten working days in a row weigh as much as 28 in a year. */
const inARowLimit = 10;

/** What these unexcused days would call for; null below 3. The software only flags: a hearing decides. */
export function absenceFlag(days: number, inARow = 0): AbsenceFlag | null {
  if (inARow >= inARowLimit) return 'pemberhentian';
  return absenceFlags.find(({ fromDays }) => days >= fromDays)?.flag ?? null;
}
