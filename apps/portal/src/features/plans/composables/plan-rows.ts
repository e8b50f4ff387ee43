import type { Indicator, PlanContent, PlanIndicator, PlanResult } from '@pauh/contracts';
import {
  approachOf,
  applicableFields,
  measureFields,
  shareRemainder,
  toHundredths,
  type Behaviour,
  type Direction,
  type ResultKind,
  behaviours,
} from '@pauh/domain';

/** A content of its own, that shares nothing with what the cache keeps. */
export const copied = (content: PlanContent): PlanContent => JSON.parse(JSON.stringify(content)) as PlanContent;

export const emptyIndicator = (): PlanIndicator => ({
  code: null,
  codeVersion: null,
  title: '',
  aspect: null,
  unit: '',
  weight: null,
  direction: 'higher',
  target: null,
  min: null,
  max: null,
  maximum: null,
  baseline: null,
});

/** An indicator of the library, for a plan; its target and weight are agreed in the plan. */
export const fromLibrary = ({ code, version, title, aspect, unit, direction, maximum }: Indicator): PlanIndicator => ({
  ...emptyIndicator(),
  code,
  codeVersion: version,
  title,
  aspect,
  unit,
  direction,
  maximum,
});

export const emptyResult = (kind: ResultKind): PlanResult => ({ kind, title: '', indicators: [emptyIndicator()] });

const noMeasure = {
  code: null,
  codeVersion: null,
  aspect: null,
  unit: '',
  target: null,
  min: null,
  max: null,
  maximum: null,
  baseline: null,
} satisfies Partial<PlanIndicator>;
const withIndicators = (content: PlanContent, change: (indicator: PlanIndicator) => PlanIndicator): PlanResult[] =>
  content.results.map((result) => ({ ...result, indicators: result.indicators.map(change) }));

/** Measure and target of each indicator as one text, which is met or not; `inWords` tells what it aims at, or nothing where that is open. */
export const toQualitative = (content: PlanContent, inWords: (indicator: PlanIndicator) => string): PlanContent =>
  approachOf(content) === 'qualitative'
    ? content
    : {
        ...content,
        approach: 'qualitative',
        results: withIndicators(content, (indicator) => ({
          ...indicator,
          ...noMeasure,
          direction: 'yes_no',
          title: [indicator.title, inWords(indicator)].filter(Boolean).join(': '),
        })),
      };
/** The texts stay; what they count and how much is to be filled in. */
export const toQuantitative = (content: PlanContent): PlanContent => ({
  ...content,
  approach: 'quantitative',
  results: withIndicators(content, (indicator) => ({ ...indicator, ...noMeasure, direction: 'higher' })),
});

function asNew<Row extends { id?: string }>(row: Row): Row {
  const copy = { ...row };
  delete copy.id;
  return copy;
}
/** The results of a template as new rows. */
export const fromTemplate = (content: PlanContent): PlanResult[] =>
  content.results.map((result) => ({ ...asNew(result), indicators: result.indicators.map(asNew) }));

/** The content with ids only where the server knows the row: one that it dropped meanwhile, and that was brought back here, goes as a new row. */
export function withKnownRows(content: PlanContent, stored: PlanContent): PlanContent {
  const known = new Set(stored.results.flatMap((result) => [result.id, ...result.indicators.map(({ id }) => id)]));
  const keep = <Row extends { id?: string }>(row: Row): Row => (row.id === undefined || known.has(row.id) ? row : asNew(row));
  return { ...content, results: content.results.map((result) => ({ ...keep(result), indicators: result.indicators.map(keep) })) };
}

/** Another direction keeps what it can use and empties the rest, which it would refuse. */
export function turnTo(indicator: PlanIndicator, direction: Direction): void {
  const applicable = applicableFields(direction);
  for (const field of measureFields) if (!applicable.includes(field)) indicator[field] = null;
  indicator.direction = direction;
}

/** Another version of what was taken from the library; the target and the weight that were agreed stay where its direction uses them. */
export function takeVersion(indicator: PlanIndicator, { code, version, title, aspect, unit, direction, maximum }: Indicator): void {
  turnTo(indicator, direction);
  Object.assign(indicator, { code, codeVersion: version, title, aspect, unit, maximum });
}

/** Moves a row up (-1) or down (1); at the end of the list it stays. */
export function move<Row>(rows: Row[], from: number, by: -1 | 1): boolean {
  const to = from + by;
  const [row] = to >= 0 && to < rows.length ? rows.splice(from, 1) : [];
  if (row === undefined) return false;
  rows.splice(to, 0, row);
  return true;
}

const indicatorsOf = (content: PlanContent): PlanIndicator[] => content.results.flatMap((result) => result.indicators);
const hundredthsOf = (weight: number | null): number | null => {
  const parsed = weight === null ? null : toHundredths(weight);
  return parsed?.ok ? parsed.value : null;
};

/** The weights with what is missing shared out evenly, or null where there is nothing to share. */
export function sharedWeights(content: PlanContent): number[] | null {
  const shared = shareRemainder(indicatorsOf(content).map(({ weight }) => hundredthsOf(weight)));
  return shared.ok ? shared.weights.map((weight) => weight / 100) : null;
}
export function shareWeights(content: PlanContent): void {
  const weights = sharedWeights(content);
  if (weights)
    indicatorsOf(content).forEach((indicator, index) => {
      indicator.weight = weights[index] ?? null;
    });
}

export const expectationOf = (content: PlanContent, behaviour: Behaviour): string =>
  content.behaviours.find((row) => row.behaviour === behaviour)?.expectation ?? '';

/** The expectations once this one says so, in the order of the official form; a behaviour without words has no row. */
export function expecting(rows: PlanContent['behaviours'], behaviour: Behaviour, expectation: string): PlanContent['behaviours'] {
  const others = rows.filter((row) => row.behaviour !== behaviour);
  return [...others, ...(expectation === '' ? [] : [{ behaviour, expectation }])].sort(
    (a, b) => behaviours.indexOf(a.behaviour) - behaviours.indexOf(b.behaviour),
  );
}
