// An export of receipts, read line by line: who received which version, when and how, and whether every line holds.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  type Difference,
  type CycleLine,
  type ExportFault,
  type ExportLine,
  type RecordEntry,
  type Receipt,
  type RecordOfCycle,
  type ResultLine,
  faultOfLine,
  readReceipt,
  readRecord,
  recomputeReceipt,
  sealedText,
} from '../packages/domain/src/index.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const faults: Record<ExportFault, string> = {
  release_not_recorded: 'no entry of the record says that it was released',
  delivery_not_recorded: 'no entry of the record says that it was delivered',
  delivery_differs: 'its delivery is not the one in the record',
};
const ways = {
  opened: 'opened in the portal',
  paper: 'handed over on paper',
  deemed: 'counts as received by the days of the scheme',
} as const;

/** What comes out otherwise; null where somebody took it apart so far that nothing can be computed. */
export function differencesIn(receipt: Receipt): Difference[] | null {
  try {
    return recomputeReceipt(receipt);
  } catch {
    return null;
  }
}

const isWhole = ({ prevHash, payload, hash }: RecordEntry): boolean => sha256(prevHash + payload) === hash;

/** Everything that is wrong with a line of a result, as sentences. */
function faultsOf(line: ResultLine, record: RecordOfCycle): string[] {
  const said: string[] = [];
  if (sha256(line.receipt) !== line.receiptHash) said.push('its receipt has another hash');
  const read = readReceipt(line.receipt);
  if (!read.ok) said.push(`its receipt cannot be read (${read.code})`);
  else {
    if (read.receipt.resultId !== line.resultId || read.receipt.version !== line.no) said.push('its receipt is that of another result');
    said.push(
      ...(differencesIn(read.receipt)?.map(({ pointer }) => `its receipt says something else at ${pointer} than the rules make`) ?? [
        'its receipt cannot be computed',
      ]),
    );
  }
  if (line.entry !== null && !isWhole(line.entry)) said.push('its entry of the record has another hash');
  const fault = faultOfLine(line, record);
  return fault === null ? said : [...said, faults[fault]];
}

const sentenceOf = ({ employeeName, unitName, no, receiptHash, delivery }: ResultLine): string => {
  const received =
    delivery === null
      ? 'not received yet'
      : `received ${delivery.receivedOn}, ${ways[delivery.how]}${delivery.recordedBy === null ? '' : ` by ${delivery.recordedBy}`}${delivery.note === null ? '' : ` (${delivery.note})`}`;
  return `${employeeName} · ${unitName} · version ${no} · ${receiptHash.slice(0, 12)}… · ${received}`;
};

/** Prints the list, then what does not hold; answers whether everything does. Line after line, never the whole in memory. */
export async function verifyExport(file: string): Promise<boolean> {
  const wrong: string[] = [];
  let [seal, number, results, record, ended] = ['', 0, 0, null as RecordOfCycle | null, false];
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const say = (sentence: string) => wrong.push(`line ${number}: ${sentence}`);
    const read = readLine(text);
    if (read === null || ended) {
      say(ended ? 'it stands after the end' : 'it cannot be read');
      continue;
    }
    const expected = sha256(sealedText(seal, read.line));
    if (read.seal !== expected) say('it was changed, moved, or one before it was taken out: its seal is another');
    seal = read.seal;
    if (read.line.kind === 'cycle') record = openCycle(read.line, say);
    else if (read.line.kind === 'end') {
      ended = true;
      if (read.line.results !== results) say(`${read.line.results} results were written, ${results} are here`);
    } else if (record === null) say('it stands before its cycle');
    else {
      results += 1;
      console.log(sentenceOf(read.line));
      for (const sentence of faultsOf(read.line, record)) say(`${read.line.employeeName}: ${sentence}`);
    }
  }
  if (!ended) wrong.push('the end is missing: lines were cut off');
  console.log(
    wrong.length === 0 ? `VALID. ${results} results, every line holds. Seal of the whole: ${seal}` : `NOT VALID.\n${wrong.join('\n')}`,
  );
  return wrong.length === 0;
}

function openCycle(line: CycleLine, say: (sentence: string) => void): RecordOfCycle {
  console.log(`${line.name} (${line.code}), ${line.startsOn} to ${line.endsOn}, ${line.stage}`);
  for (const entry of line.entries) if (!isWhole(entry)) say(`entry ${entry.seq} of the record has another hash`);
  return readRecord(line);
}

function readLine(text: string): { line: ExportLine; seal: string } | null {
  try {
    const { seal, ...line } = JSON.parse(text) as ExportLine & { seal: string };
    return typeof seal === 'string' && ['cycle', 'result', 'end'].includes(line.kind) ? { line: line as ExportLine, seal } : null;
  } catch {
    return null;
  }
}
