import { fromHundredths, toHundredths, toTenThousandths, type ParsedDecimal } from './exact.ts';
import { type Measure, type measureFields, checkActual, checkMeasure } from './indicator.ts';
import type { FieldRefusal } from './refusal.ts';
import { type SchemeRules, checkSchemeRules, defaultSchemeRules } from './scheme.ts';
import type { ScoreRow } from './score.ts';
import type { Direction, MissingPolicy, Rating, ResultKind } from './vocabulary.ts';
import { checkWeights } from './weights.ts';

/** Figures as people write them: plain decimals, at most 4 of them in measures and 2 in percentages. */
export interface SheetInput {
  readonly cap?: number;
  readonly missing?: MissingPolicy;
  readonly bands?: { readonly above: number; readonly asExpected: number };
  readonly indicators?: readonly IndicatorInput[];
  readonly resultRatings?: readonly { readonly kind: ResultKind; readonly rating: Rating }[];
  readonly behaviourRatings?: readonly Rating[];
  readonly resultRating?: Rating;
  readonly behaviourRating?: Rating;
}
export interface IndicatorInput {
  readonly code: string;
  readonly weight: number;
  readonly direction: Direction;
  readonly target?: number;
  readonly min?: number;
  readonly max?: number;
  readonly maximum?: number;
  readonly baseline?: number;
  readonly actual: number | null;
}

/** The same, checked and scaled. */
export interface Evaluable {
  readonly rules: SchemeRules;
  readonly rows: readonly ScoreRow[] | null;
  readonly resultRatings: SheetInput['resultRatings'];
  readonly behaviourRatings: SheetInput['behaviourRatings'];
  readonly resultRating: Rating | null;
  readonly behaviourRating: Rating | null;
}

/** Refusals are collected while values are read, so that one answer names them all; what was refused reads as null. */
type Refusals = FieldRefusal[];

/** Reads and checks everything; either all of it can be computed, or every refusal is named with its pointer. */
export function readSheetInput(
  input: SheetInput,
): { readonly ok: true; readonly value: Evaluable } | { readonly ok: false; readonly errors: readonly FieldRefusal[] } {
  const errors: Refusals = [];
  const rules = readRules(input, errors);
  const rows = input.indicators ? readRows(input.indicators, errors) : null;
  if (input.indicators && input.resultRatings) errors.push({ pointer: '/resultRatings', code: 'scoring.both_given' });
  for (const list of ['resultRatings', 'behaviourRatings'] as const) {
    if (input[list]?.length === 0) errors.push({ pointer: `/${list}`, code: 'scoring.list_empty' });
  }
  if (errors.length > 0) return { ok: false, errors };
  const { resultRatings, behaviourRatings, resultRating = null, behaviourRating = null } = input;
  return { ok: true, value: { rules, rows, resultRatings, behaviourRatings, resultRating, behaviourRating } };
}

function readNumber(value: number, pointer: string, parse: (value: number) => ParsedDecimal, errors: Refusals): number | null {
  const parsed = parse(value);
  if (parsed.ok) return parsed.value;
  errors.push({ pointer, code: parsed.code });
  return null;
}

function readRules({ cap, bands, missing }: SheetInput, errors: Refusals): SchemeRules {
  const percent = (value: number | undefined, pointer: string, fallback: number): number =>
    (value === undefined ? null : readNumber(value, pointer, toHundredths, errors)) ?? fallback;
  const { capHundredths, bands: usual } = defaultSchemeRules;
  const rules: SchemeRules = {
    ...defaultSchemeRules,
    capHundredths: percent(cap, '/cap', capHundredths),
    bands: {
      aboveHundredths: percent(bands?.above, '/bands/above', usual.aboveHundredths),
      asExpectedHundredths: percent(bands?.asExpected, '/bands/asExpected', usual.asExpectedHundredths),
    },
    missing: missing ?? defaultSchemeRules.missing,
  };
  // A number that could not be read is named once, not judged again by the rule it would have broken.
  if (errors.length > 0) return rules;
  errors.push(...checkSchemeRules(rules).map(({ code, field }) => ({ pointer: field === 'bands' ? '/bands' : '/cap', code })));
  return rules;
}

function readRows(indicators: readonly IndicatorInput[], errors: Refusals): ScoreRow[] {
  const seen = new Set<string>();
  const rows = indicators.map((indicator, index) => {
    if (seen.has(indicator.code)) errors.push({ pointer: `/indicators/${index}/code`, code: 'scoring.code_repeated' });
    seen.add(indicator.code);
    return readRow(indicator, `/indicators/${index}`, errors);
  });
  const weights = rows.map(({ weightHundredths }) => weightHundredths).filter((weight) => weight !== null);
  if (weights.length === rows.length) checkAllWeights(weights, errors);
  return rows;
}

function readRow(indicator: IndicatorInput, pointer: string, errors: Refusals): ScoreRow {
  const before = errors.length;
  const weightHundredths = readNumber(indicator.weight, `${pointer}/weight`, toHundredths, errors);
  const beforeFields = errors.length;
  const read = (field: (typeof measureFields)[number]): number | null => {
    const value = indicator[field];
    return value === undefined ? null : readNumber(value, `${pointer}/${field}`, toTenThousandths, errors);
  };
  const measure: Measure = {
    direction: indicator.direction,
    target: read('target'),
    min: read('min'),
    max: read('max'),
    maximum: read('maximum'),
    baseline: read('baseline'),
  };
  if (errors.length === beforeFields)
    errors.push(...checkMeasure(measure).map(({ code, field }) => ({ pointer: `${pointer}/${field}`, code })));
  const actual = indicator.actual === null ? null : readNumber(indicator.actual, `${pointer}/actual`, toTenThousandths, errors);
  if (actual !== null && errors.length === before)
    errors.push(...checkActual(measure, actual).map((code) => ({ pointer: `${pointer}/actual`, code })));
  return { code: indicator.code, weightHundredths, measure, actual };
}

function checkAllWeights(weights: readonly number[], errors: Refusals): void {
  const check = checkWeights(weights);
  if (check.ok) return;
  if (check.code === 'weights.empty') errors.push({ pointer: '/indicators', code: check.code });
  if (check.code === 'weights.not_positive') errors.push({ pointer: `/indicators/${check.index}/weight`, code: check.code });
  if (check.code === 'weights.sum') {
    errors.push({
      pointer: '/indicators',
      code: check.code,
      params: { sum: fromHundredths(check.sumHundredths), difference: fromHundredths(check.differenceHundredths) },
    });
  }
}
