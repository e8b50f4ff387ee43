import {
  type Nip,
  type ParsedDecimal,
  directions,
  isDate,
  readNip,
  standingCodes,
  standings,
  toHundredths,
  toTenThousandths,
} from '@pauh/domain';

export type CellReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly expected: string | null };
/** Turns the text of a filled cell into a value, or says why it cannot. */
export type CellReader<T> = (text: string) => CellReading<T>;

const read = <T>(value: T): CellReading<T> => ({ ok: true, value });
const refused = (code: string, expected: string | null = null): { ok: false; code: string; expected: string | null } => ({
  ok: false,
  code,
  expected,
});

export const text =
  (maximumLength: number): CellReader<string> =>
  (cell) =>
    cell.length <= maximumLength ? read(cell) : refused('import.too_long', `<= ${maximumLength}`);

/** A code that others refer to. */
export const code: CellReader<string> = (cell) =>
  /^[A-Za-z0-9._-]{1,60}$/.test(cell) ? read(cell) : refused('import.not_a_code', 'A-Z a-z 0-9 . _ -');

export const nip: CellReader<Nip> = (cell) => {
  const reading = readNip(cell);
  return reading.ok ? read(reading) : refused(reading.code, '199009132025242014');
};

const dayFirst = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;
/** `YYYY-MM-DD`, or day first as SIASN writes it. */
export const date: CellReader<string> = (cell) => {
  const [, day = '', month = '', year = ''] = dayFirst.exec(cell) ?? [];
  const iso = year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? read(iso) : refused('import.not_a_date', 'YYYY-MM-DD | DD-MM-YYYY');
};

/** A lone comma is the decimal mark; with both marks nobody can know, so that is refused. */
const decimal =
  (parse: (cell: string) => ParsedDecimal, expected: string): CellReader<number> =>
  (cell) => {
    const parsed = parse(/^[^.,]*,[^.,]*$/.test(cell) ? cell.replace(',', '.') : cell);
    if (parsed.ok) return read(parsed.value);
    return parsed.code === 'number.not_finite' ? refused('import.not_a_number', expected) : refused(parsed.code, expected);
  };
/** A measured value, target or limit, in ten-thousandths. */
export const measure = decimal(toTenThousandths, '0,0000');
/** A weight, in hundredths. */
export const weight = decimal(toHundredths, '0,00');

/** The number of a result: a plan has 20 at most. */
export const ordinal: CellReader<number> = (cell) =>
  /^([1-9]|1\d|20)$/.test(cell) ? read(Number(cell)) : refused('import.not_a_number', '1 - 20');

/** One of a list of words; `spellings` names what else people write for one. */
export const word = <const W extends string>(words: readonly W[], spellings: Readonly<Record<string, W>> = {}): CellReader<W> => {
  const known = new Map<string, W>([
    ...words.map((w) => [w.toLowerCase(), w] as const),
    ...Object.entries(spellings).map(([spelling, w]) => [spelling.toLowerCase(), w] as const),
  ]);
  return (cell) => {
    const found = known.get(cell.toLowerCase());
    return found === undefined ? refused('import.word_unknown', words.join(' | ')) : read(found);
  };
};

/** How an indicator runs. */
export const direction = word(directions, { naik: 'higher', turun: 'lower', rentang: 'range', kenaikan: 'gain', 'ya/tidak': 'yes_no' });

const codedStandings = Object.fromEntries(
  standings.flatMap((s) => [
    [standingCodes[s], s],
    [String(Number(standingCodes[s])), s],
  ]),
); // a spreadsheet drops the leading zero
/** Legal standing, by its code or as SIASN names it. */
export const standing = word(standings, {
  ...codedStandings,
  'cuti di luar tanggungan negara': 'cltn',
  'tugas belajar': 'tugas_belajar',
  'pemberhentian sementara': 'pemberhentian_sementara',
  'diberhentikan sementara': 'pemberhentian_sementara',
  'hukuman disiplin': 'hukuman_disiplin',
  'pns kena hukuman disiplin': 'hukuman_disiplin',
  'masa persiapan pensiun': 'masa_persiapan_pensiun',
  mpp: 'masa_persiapan_pensiun',
  'mencapai bup': 'mencapai_bup',
  'batas usia pensiun': 'mencapai_bup',
  bup: 'mencapai_bup',
  pensiunan: 'pensiun',
});

export const email: CellReader<string> = (cell) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) && cell.length <= 200 ? read(cell) : refused('import.not_an_email', 'nama@contoh.go.id');
