import type { CellValue } from 'hucre/xlsx';
import { AppError } from '../../lib/app-error.ts';

/** Loaded with the first workbook: most processes never see one. */
const workbooks = () => import('hucre/xlsx');

/** The first sheet of a workbook, as text. One row more than allowed is read, so that too many is seen as such. */
export async function readXlsxSheet(bytes: Buffer, maximumRows: number): Promise<string[][]> {
  try {
    const { readXlsx } = await workbooks();
    const workbook = await readXlsx(bytes, { sheets: [0], maxRows: maximumRows + 2 });
    return (workbook.sheets[0]?.rows ?? []).map((cells) => cells.map(textOf));
  } catch {
    throw new AppError('import.unreadable');
  }
}

/**
 * A number beyond what a cell holds exactly is written with its exponent: 18 digits kept as a number have lost their
 * end, and must never be taken for an identity number.
 */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return value.toExponential().toUpperCase();
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value).trim();
}

const preparedRows = 500;

/** A workbook with a header and empty rows whose cells are text, so that the spreadsheet leaves 18 digits alone. */
export async function emptyWorkbook(name: string, columns: readonly string[]): Promise<Buffer> {
  const { writeXlsx } = await workbooks();
  const data = Array.from({ length: preparedRows }, () => Object.fromEntries(columns.map((column) => [column, null])));
  return Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name,
          columns: columns.map((column) => ({ header: column, key: column, width: Math.max(14, column.length + 2), numFmt: '@' })),
          data,
        },
      ],
    }),
  );
}
