import type { ImportFinding } from '@pauh/contracts';

export interface FindingGroup {
  key: string;
  code: string;
  column: string | null;
  findings: ImportFinding[];
}

/** The same problem in the same column is one thing to mend, however many rows it has. The most frequent come first. */
export function groupFindings(findings: readonly ImportFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.column ?? ''}`;
    const group = groups.get(key) ?? { key, code: finding.code, column: finding.column, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.findings.length - a.findings.length);
}

/** A cell of a CSV file; what a spreadsheet would take for a formula is made text. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** The rows to mend, as a sheet to work through. The byte order mark tells spreadsheets that it is UTF-8. */
export const findingsSheet = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** Hands a text to the browser's downloads. */
export function saveText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: address, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
