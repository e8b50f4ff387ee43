import type { Work } from '../../db/work.ts';
import type { Columns, ReadRows, RowOf } from './columns.ts';
import type { Findings } from './findings.ts';

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}
export const nothingStored: ImportCounts = { created: 0, updated: 0, unchanged: 0 };

/** A kind of import: the table of its columns, what makes a row the same thing again, and its set-based writer. */
export interface ImportKindOf<C extends Columns> {
  readonly columns: C;
  /** The natural key; a file that names it twice is refused at this column. */
  readonly keyColumn: keyof C & string;
  keyOf(row: RowOf<C>): string;
  /** Checks the rows against what is stored and, when nothing at all was found wrong, writes them. */
  store(work: Work, rows: ReadRows<C>, findings: Findings, importId: string): Promise<ImportCounts>;
}
/** A kind whose columns are nobody's business: what the engine runs. */
export type AnyImportKind = ImportKindOf<Columns>;

export const defineImportKind = <C extends Columns>(kind: ImportKindOf<C>): AnyImportKind => kind as unknown as AnyImportKind;

/** What became of the rows of an upsert: those that it returned were created or changed, the rest was so already. */
export const countsOf = (rows: number, written: readonly { created: boolean }[]): ImportCounts => {
  const created = written.filter((w) => w.created).length;
  return { created, updated: written.length - created, unchanged: rows - written.length };
};
