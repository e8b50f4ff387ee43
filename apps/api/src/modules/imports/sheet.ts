import { AppError } from '../../lib/app-error.ts';
import { readCsv } from './csv-sheet.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';

/** A row as text; `row` counts as the spreadsheet does: the header is 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}
/** A file as rows of text, whatever it was. `encoding` is named when it was not the usual one. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly guessedEncoding: string | null;
}

const maximumRows = 100_000;
const zipMark = Buffer.from('PK\u0003\u0004', 'latin1');

/** Reads a CSV or XLSX by its content, not its name. Throws `import.unreadable`, `import.empty`, `import.too_large`. */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  if (bytes.length === 0) throw new AppError('import.empty');
  const sheet = bytes.subarray(0, 4).equals(zipMark)
    ? { lines: await readXlsxSheet(bytes, maximumRows), guessedEncoding: null }
    : readCsv(bytes);
  const [header = [], ...lines] = sheet.lines;
  const rows = lines.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) throw new AppError('import.empty');
  if (rows.length > maximumRows) throw new AppError('import.too_large');
  return { header, rows, guessedEncoding: sheet.guessedEncoding };
}
