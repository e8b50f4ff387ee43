import { refusedAt } from '../../lib/app-error.ts';

/** What is taken as evidence, by the extension of its name. Text has no signature: `txt` and `csv` are what reads as text. */
const accepted: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain',
  csv: 'text/csv',
};
const textTypes = ['txt', 'csv'];

/** The media type by what the file holds, never by what the sender says. Throws 422 when it is not accepted, or not what its name says. */
export async function evidenceTypeOf(bytes: Buffer, fileName: string): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type'); // loaded when the first file comes: it is large
  const found = (await fileTypeFromBuffer(bytes))?.ext ?? (isText(bytes) ? 'txt' : null);
  if (found === null || !(found in accepted)) throw refusedAt('/file', 'evidence.type_refused');
  const named = extensionOf(fileName);
  const agrees = named === found || (found === 'txt' && textTypes.includes(named));
  if (!agrees) throw refusedAt('/file', 'evidence.type_mismatch');
  return accepted[named] as string;
}

const extensionOf = (fileName: string): string => (/\.([^.]+)$/.exec(fileName)?.[1] ?? '').toLowerCase().replace(/^jpeg$/, 'jpg');

/** UTF-8 without control characters beyond tab and line ends. */
function isText(bytes: Buffer): boolean {
  try {
    // eslint-disable-next-line no-control-regex -- these are the characters that text does not hold
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
