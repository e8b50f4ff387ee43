// Checks a receipt, or an export of receipts, with nothing but this repository: no database and no network.
//   node scripts/verify-receipt.ts bukti-hitung-….json [--code 3f9a-7c21-08d4-e5b6-91aa]
//   node scripts/verify-receipt.ts bukti-2026-2.jsonl
// Ends with 0 when everything holds, 1 when something does not, 2 when it was not asked properly.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Difference, codeDigitsOf, readReceipt, receiptCode } from '../packages/domain/src/index.ts';
import { differencesIn, sha256, verifyExport } from './receipt-export.ts';

const usage = 'Which receipt? node scripts/verify-receipt.ts <receipt.json or export.jsonl> [--code <code of the receipt>]';
const refusals = {
  'receipt.not_json': 'This is not JSON.',
  'receipt.not_a_receipt': 'This is not a receipt.',
  'receipt.not_canonical': 'This was changed after it was written: it is not in canonical form (RFC 8785).',
  'receipt.rules_unknown': 'It was made by rules of another version than those here. Take the version of this repository that has them.',
} as const;

/** What stands there and what the rules make of it. */
const differenceLine = ({ pointer, stored, computed }: Difference): string =>
  `  ${pointer}: ${JSON.stringify(stored) ?? 'nothing'} stands there, ${JSON.stringify(computed) ?? 'nothing'} comes out`;

function verifyReceipt(text: string, code: string | undefined): boolean {
  const read = readReceipt(text);
  if (!read.ok) {
    console.log(`NOT VALID. ${refusals[read.code]}`);
    return false;
  }
  const { receipt } = read;
  const hash = sha256(text);
  console.log(
    `Receipt of result ${receipt.resultId}, version ${receipt.version}, cycle ${receipt.cycle.code}\nSHA-256 ${hash}\nCode    ${receiptCode(hash)}`,
  );
  if (code !== undefined && codeDigitsOf(code) !== codeDigitsOf(receiptCode(hash))) {
    console.log(`NOT VALID. The code ${code} is that of another receipt.`);
    return false;
  }
  const differences = differencesIn(receipt);
  if (differences === null) {
    console.log('NOT VALID. Parts of it are missing, so that nothing can be computed.');
    return false;
  }
  console.log(
    differences.length === 0
      ? `VALID. Every figure comes out as it stands there, by rules ${receipt.ruleVersion}.`
      : `NOT VALID. ${differences.length} figures come out otherwise:\n${differences.map(differenceLine).join('\n')}`,
  );
  return differences.length === 0;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { code: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(usage);
  const holds = file.endsWith('.jsonl')
    ? await verifyExport(file)
    : verifyReceipt(readFileSync(file, 'utf8').replace(/\n$/, ''), values.code);
  process.exitCode = holds ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
