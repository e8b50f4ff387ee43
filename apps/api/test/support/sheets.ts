/** Cells as CSV: quoted where they must be. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  { delimiter = ',', lineEnd = '\n' } = {},
): string {
  const cell = (value: string | number | null) => {
    const text = value === null ? '' : String(value);
    return text.includes(delimiter) || text.includes('"') || text.includes('\n') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((row) => row.map(cell).join(delimiter)).join(lineEnd);
}

/** A NIP that may exist: born 15 June 1985, PNS from January 2010, a man; the last three digits tell people apart within a `start` month. */
export const nipNo = (no: number): string =>
  `19850615${2000 + (Math.floor(no / 9_000) % 25)}${String((Math.floor(no / 750) % 12) + 1).padStart(2, '0')}1${String((no % 750) + 1).padStart(3, '0')}`;
