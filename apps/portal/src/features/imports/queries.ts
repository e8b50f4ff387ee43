import { getImportTemplate, runImport, type ImportReport } from '@pauh/contracts';
import type { ImportKind } from '@pauh/domain';
import { ask, download } from '../../shared/api.ts';

const mediaTypes: Record<string, string> = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const ending = (file: File) => file.name.split('.').at(-1)?.toLowerCase() ?? '';

/** Whether the file says it is a sheet; the server looks inside. */
export const isSheet = (file: File): boolean => ending(file) in mediaTypes;

/** The browser's own guess of a file's type differs from machine to machine, so the ending decides. */
export const sendSheet = (kind: ImportKind, file: File, dryRun: boolean): Promise<ImportReport> =>
  ask(runImport, {
    params: { kind },
    query: { dryRun, fileName: file.name.slice(-200) },
    body: file,
    headers: { 'content-type': mediaTypes[ending(file)] ?? 'text/csv' },
  });

export const downloadTemplate = (kind: ImportKind): Promise<void> => download(getImportTemplate, { params: { kind } }, `${kind}.xlsx`);
