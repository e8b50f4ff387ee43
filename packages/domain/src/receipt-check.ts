import { calibrateReceipt } from './calibrated-receipt.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Receipt, type ReceiptFacts, buildReceipt } from './receipt.ts';
import { ruleVersion } from './scheme.ts';

/** A place (JSON Pointer) at which two values differ, and both of them; undefined where one has nothing there. */
export interface Difference {
  readonly pointer: string;
  readonly stored: unknown;
  readonly computed: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every place at which two plain values differ, the deepest that can be named. Empty when they say the same. */
export function differencesOf(stored: unknown, computed: unknown, pointer = ''): Difference[] {
  // an older receipt leaves out what there was none of yet
  if (stored === undefined && (computed === null || (Array.isArray(computed) && computed.length === 0))) return [];
  if (!isObject(stored) || !isObject(computed) || Array.isArray(stored) !== Array.isArray(computed))
    return stored === computed ? [] : [{ pointer, stored, computed }];
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(computed)])];
  return keys.flatMap((key) => differencesOf(stored[key], computed[key], `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`));
}

/** What went into a receipt, without what the rules and a calibration made of it. */
export function factsOf({
  format: _format,
  ruleVersion: _version,
  computed: _computed,
  decided,
  calibration,
  ...facts
}: Receipt): ReceiptFacts {
  const { result } = calibration?.original ?? decided;
  return { ...facts, decidedBy: result.by, decidedFor: result.onBehalfOf, decidedAt: result.at };
}

/** The receipt as the rules make it from these facts, and the calibration moved it by its steps. */
function rebuild({ salt, resultId, version, calibration }: Receipt, facts: ReceiptFacts): Receipt {
  const built = buildReceipt(facts);
  if (!calibration) return built;
  const { original: _original, ...moved } = calibration;
  return calibrateReceipt(built, { salt, resultId, version, calibration: moved });
}

/** The receipt of these facts as plain JSON: what a stored one is compared with. */
const asStored = (receipt: Receipt): unknown => JSON.parse(JSON.stringify(receipt));

/**
 * Computes a receipt again from the inputs (`facts`) and names every figure, rating and predicate that comes out
 * otherwise than it stands there. By default the inputs are its own; a caller who has them from elsewhere gives them.
 */
export const recomputeReceipt = (receipt: Receipt, facts: ReceiptFacts = factsOf(receipt)): Difference[] => [
  ...differencesOf(receipt, asStored(rebuild(receipt, facts))),
  ...inputsBesideAssessment(facts),
];

/** A source names the figure it gave; the score is made from the one in the assessment. They must be the same. */
function inputsBesideAssessment({ inputs, assessment }: ReceiptFacts): Difference[] {
  const assessed = new Map(assessment.indicators.map(({ indicatorId, actual }) => [indicatorId, actual]));
  return inputs.flatMap(({ indicatorId, actual }, index) =>
    differencesOf(actual, assessed.get(indicatorId) ?? null, `/inputs/${index}/actual`),
  );
}

export type ReadReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly code: 'receipt.not_json' | 'receipt.not_a_receipt' | 'receipt.not_canonical' | 'receipt.rules_unknown' };

/** Reads the canonical text of a receipt; what was written otherwise than RFC 8785 says has another hash, and is not one. */
export function readReceipt(text: string): ReadReceipt {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: 'receipt.not_json' };
  }
  if (!isReceipt(value)) return { ok: false, code: 'receipt.not_a_receipt' };
  const canonical = canonicalJson(value);
  if (!canonical.ok || canonical.text !== text) return { ok: false, code: 'receipt.not_canonical' };
  return value.ruleVersion === ruleVersion ? { ok: true, receipt: value } : { ok: false, code: 'receipt.rules_unknown' };
}

/** The fields without which nothing can be computed; what is wrong inside them is found by computing. */
function isReceipt(value: unknown): value is Receipt {
  if (!isObject(value) || value.format !== 1 || typeof value.salt !== 'string') return false;
  const { scheme, plan, assessment, inputs, decided, computed, calibration } = value;
  if (calibration !== undefined && !(isObject(calibration) && Array.isArray(calibration.steps) && calibration.steps.length > 0))
    return false;
  return (
    [scheme, plan, assessment, decided, computed].every(isObject) &&
    Array.isArray(inputs) &&
    isObject((scheme as Record<string, unknown>).rules) &&
    isObject((plan as Record<string, unknown>).content)
  );
}
