import type { CellReader } from './cells.ts';
import type { Findings } from './findings.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A column of an import: its name in the template, what else sheets call it, and how its cells are read. */
export interface Column<T> {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly read: CellReader<NonNullable<T>>;
  /** Whether the sheet must have it. */
  readonly expected: boolean;
  /** Whether a cell may be empty, and is then null. */
  readonly mayBeEmpty: boolean;
}
export type Columns = Readonly<Record<string, Column<unknown>>>;
type ValueOf<C> = C extends Column<infer T> ? T : never;
/** A sound row: its number in the sheet and a value for each column. */
export type RowOf<C extends Columns> = { readonly row: number } & { readonly [K in keyof C]: ValueOf<C[K]> };

/** Every row needs it. */
export const required = <T>(name: string, read: CellReader<T>, ...aliases: string[]): Column<T> => ({
  name,
  aliases,
  read: read as CellReader<NonNullable<T>>,
  expected: true,
  mayBeEmpty: false,
});
/** The sheet needs it, and an empty cell says something. */
export const fillable = <T>(name: string, read: CellReader<T>, ...aliases: string[]): Column<T | null> => ({
  name,
  aliases,
  read: read as CellReader<NonNullable<T>>,
  expected: true,
  mayBeEmpty: true,
});
/** The sheet may leave it out; an empty cell leaves what is stored. */
export const optional = <T>(name: string, read: CellReader<T>, ...aliases: string[]): Column<T | null> => ({
  name,
  aliases,
  read: read as CellReader<NonNullable<T>>,
  expected: false,
  mayBeEmpty: true,
});

export interface HeaderMatch {
  /** Where each column stands in a row; absent when the sheet does not have it. */
  readonly places: ReadonlyMap<string, number>;
  readonly used: string[];
  readonly unknown: string[];
  readonly missing: string[];
}

/** `NIP Baru`, `nip_baru` and `nip-baru` are the same name. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_.\-/()]/g, '');

/** Finds the columns in a header, by name or alias; a second column of the same name is unknown. */
export function matchHeader(columns: Columns, header: readonly string[]): HeaderMatch {
  const keys = new Map(
    Object.entries(columns).flatMap(([key, { name, aliases }]) => [name, ...aliases].map((n) => [plain(n), key] as const)),
  );
  const places = new Map<string, number>();
  const unknown: string[] = [];
  header.forEach((name, place) => {
    const key = keys.get(plain(name));
    if (key !== undefined && !places.has(key)) places.set(key, place);
    else if (name !== '') unknown.push(name);
  });
  const named = (present: boolean) =>
    Object.entries(columns)
      .filter(([key, c]) => places.has(key) === present && (present || c.expected))
      .map(([, c]) => c.name);
  return { places, used: named(true), unknown, missing: named(false) };
}

/** Rows that could be read, and those of which some cells could not: what they hold besides is there, the rest is absent. */
export interface ReadRows<C extends Columns> {
  readonly sound: RowOf<C>[];
  readonly faulty: Partial<RowOf<C>>[];
}

/** Reads every row, naming each cell that is not what its column asks for. */
export function readRows<C extends Columns>(columns: C, sheet: Sheet, { places }: HeaderMatch, findings: Findings): ReadRows<C> {
  const sound: RowOf<C>[] = [];
  const faulty: Partial<RowOf<C>>[] = [];
  for (const line of sheet.rows) {
    const before = findings.errorCount;
    expectNoMoreCells(line, sheet.header.length, findings);
    const values = Object.fromEntries([
      ['row', line.row],
      ...Object.entries(columns).flatMap(([key, column]) => {
        const value = readCell(column, line.cells[places.get(key) ?? -1] ?? '', line.row, findings);
        return value === undefined ? [] : [[key, value]];
      }),
    ]) as RowOf<C>;
    (findings.errorCount === before ? sound : faulty).push(values);
  }
  return { sound, faulty };
}

function readCell(column: Column<unknown>, cell: string, row: number, findings: Findings): unknown {
  if (cell === '') {
    if (column.mayBeEmpty) return null;
    findings.error(row, column.name, 'import.cell_empty');
    return undefined;
  }
  const reading = column.read(cell);
  if (reading.ok) return reading.value;
  findings.error(row, column.name, reading.code, cell.slice(0, 200), reading.expected);
  return undefined;
}

/** A comma inside a number splits its cell in a comma-separated file, and shifts every value after it. */
function expectNoMoreCells({ row, cells }: SheetRow, width: number, findings: Findings): void {
  if (cells.slice(width).some((cell) => cell !== ''))
    findings.error(row, null, 'import.more_cells_than_columns', String(cells.length), String(width));
}
