import { canonicalJson } from './canonical-json.ts';
import type { DeliveryWay } from './vocabulary.ts';

/** An entry of the record: `hash` is the SHA-256 of `prevHash` and `payload`. */
export interface RecordEntry {
  readonly chain: number;
  readonly seq: number;
  readonly payload: string;
  readonly prevHash: string;
  readonly hash: string;
}
export interface CycleLine {
  readonly kind: 'cycle';
  readonly format: 1;
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly stage: string;
  readonly entries: readonly RecordEntry[];
}
export interface ResultLine {
  readonly kind: 'result';
  readonly resultId: string;
  readonly no: number;
  readonly employeeName: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly releasedAt: string;
  readonly releasedBy: string;
  readonly receipt: string;
  readonly receiptHash: string;
  readonly acknowledgedAt: string | null;
  readonly delivery: {
    readonly how: DeliveryWay;
    readonly receivedOn: string;
    readonly recordedBy: string | null;
    readonly note: string | null;
  } | null;
  readonly entry: RecordEntry | null;
}
export interface EndLine {
  readonly kind: 'end';
  readonly results: number;
}
/** A line of an export of receipts; each is sealed together with all before it. */
export type ExportLine = CycleLine | ResultLine | EndLine;

/** What is hashed to seal a line: the seal of the line before it (empty before the first) and its canonical text. */
export function sealedText(previousSeal: string, line: ExportLine): string {
  const canonical = canonicalJson(line);
  // lines are made of plain data that was stored before; anything else is a fault of the program
  if (!canonical.ok) throw new TypeError(`A line cannot be written: ${canonical.code} at ${canonical.pointer}`);
  return previousSeal + canonical.text;
}

interface Payload {
  action?: string;
  subject?: { id?: string };
  after?: { resultIds?: readonly string[]; how?: string; receivedOn?: string; recordedBy?: string | null } | null;
}
const payloadOf = ({ payload }: RecordEntry): Payload => JSON.parse(payload) as Payload;

/** Who is named in the entries of a cycle: released, and received by the days that went by with the day. */
export interface RecordOfCycle {
  readonly released: ReadonlySet<string>;
  readonly deemed: ReadonlyMap<string, string>;
}
export function readRecord({ entries }: CycleLine): RecordOfCycle {
  const said = entries.map(payloadOf);
  const idsOf = (action: string) =>
    said
      .filter((each) => each.action === action)
      .flatMap(({ after }) => (after?.resultIds ?? []).map((id) => [id, after?.receivedOn ?? ''] as const));
  return { released: new Set(idsOf('results.released').map(([id]) => id)), deemed: new Map(idsOf('results.deemed_received')) };
}

export type ExportFault = 'release_not_recorded' | 'delivery_not_recorded' | 'delivery_differs';
/** Where a line says something else than the entries of the record do; null where they agree. */
export function faultOfLine({ resultId, delivery, entry }: ResultLine, { released, deemed }: RecordOfCycle): ExportFault | null {
  if (!released.has(resultId)) return 'release_not_recorded';
  const said = entry === null ? null : payloadOf(entry);
  const recorded =
    said?.subject?.id === resultId
      ? { how: said.after?.how, receivedOn: said.after?.receivedOn, recordedBy: said.after?.recordedBy ?? null }
      : deemed.has(resultId)
        ? { how: 'deemed', receivedOn: deemed.get(resultId), recordedBy: null }
        : null;
  if (delivery === null) return recorded === null ? null : 'delivery_differs';
  if (recorded === null) return 'delivery_not_recorded';
  return recorded.how === delivery.how && recorded.receivedOn === delivery.receivedOn && recorded.recordedBy === delivery.recordedBy
    ? null
    : 'delivery_differs';
}
