import { parse } from 'csv-parse/sync';
import { AppError } from '../../lib/app-error.ts';

const delimiters = [';', ',', '\t'];

/** Reads a CSV as offices make them: BOM or none, CRLF or LF, comma, semicolon or tab, quotes, UTF-8 or what Windows wrote before it. */
export function readCsv(bytes: Buffer): { lines: string[][]; guessedEncoding: string | null } {
  const { text, guessedEncoding } = decode(bytes);
  if (text.includes('\0')) throw new AppError('import.unreadable');
  try {
    // a blank line is a row of the spreadsheet too: it is kept, so that the numbers of the rows after it stay right
    const lines = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false }) as string[][];
    return { lines: lines.map((cells) => cells.map((cell) => cell.trim())), guessedEncoding };
  } catch {
    throw new AppError('import.unreadable');
  }
}

/** UTF-8, UTF-16 by its mark ("Unicode text" of a spreadsheet), or else Windows-1252, which holds every Latin-1 letter. */
function decode(bytes: Buffer): { text: string; guessedEncoding: string | null } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), guessedEncoding: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessedEncoding: null };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessedEncoding: 'Windows-1252 (Latin-1)' };
  }
}

/** The mark that stands most often in the header, outside quotes. */
function delimiterOf(text: string): string {
  const header = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = delimiters.map((mark) => header.split(mark).length);
  return delimiters[counts.indexOf(Math.max(...counts))] as string;
}
