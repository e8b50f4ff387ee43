import type { AssessmentContent, TakeOver } from './assessment.ts';
import { checkKeys } from './assessment-check.ts';
import type { ExplainedPart } from './parts-explanation.ts';
import { daysOf } from './calendar.ts';
import { type OtherPart, type PartsOfPeriod, combineParts } from './parts.ts';
import type { PlanContent } from './plan.ts';
import { type FieldRefusal, isReason } from './refusal.ts';
import type { SchemeRules } from './scheme.ts';
import { type AssessmentSuggestion, suggestAssessment } from './suggestion.ts';

/** A plan by its days: of the sheet that decides, or of one beside it. */
interface PlanWithDays {
  readonly planId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What another sheet of the period says; null where nothing is handed in. */
export interface PartSheet extends PlanWithDays {
  readonly label: string;
  /** An earlier supervisor of that plan, whose part it is; left out on the sheet of who assesses the plan. */
  readonly supervisorId?: string;
  /** Of an earlier supervisor: how many days between the first and the last are theirs. */
  readonly days?: number;
  readonly plan: PlanContent;
  readonly assessment: AssessmentContent | null;
}

/** Where a part is from and who assessed it, as an explanation names it. */
export const labelOfPart = (unitName: string, by: string | null): string => (by === null ? unitName : `${unitName} (${by})`);

/** The days that an earlier supervisor had, or all of the plan. */
export const daysOfPart = (sheet: Pick<PartSheet, 'days' | 'startsOn' | 'endsOn'>): number => sheet.days ?? daysOf(sheet);

/** Who took the days of a part over, and why; undefined where its supervisor stands for them. */
function takeOverOf(sheet: PartSheet, own: PlanWithDays, sheets: readonly PartSheet[], taken: readonly TakeOver[]): TakeOver | undefined {
  if (sheet.supervisorId === undefined || sheet.assessment !== null) return undefined;
  const given =
    sheet.planId === own.planId
      ? taken
      : (sheets.find((each) => each.planId === sheet.planId && each.supervisorId === undefined)?.assessment?.takenOver ?? []);
  return given.find(({ supervisorId }) => supervisorId === sheet.supervisorId);
}

/** The days of each sheet: an earlier supervisor has their own unless they were taken over, and who assesses a plan has what is left of it. */
function shareDays(
  own: PlanWithDays,
  sheets: readonly PartSheet[],
  taken: readonly TakeOver[],
): { readonly own: number; readonly others: readonly number[] } {
  const ofEarlier = (sheet: PartSheet): number =>
    sheet.supervisorId === undefined || takeOverOf(sheet, own, sheets, taken) ? 0 : daysOfPart(sheet);
  const left = (plan: PlanWithDays): number =>
    Math.max(0, daysOf(plan) - sheets.filter(({ planId }) => planId === plan.planId).reduce((sum, sheet) => sum + ofEarlier(sheet), 0));
  return { own: left(own), others: sheets.map((sheet) => (sheet.supervisorId === undefined ? left(sheet) : ofEarlier(sheet))) };
}

const countedAmong = (
  { own, others }: ReturnType<typeof shareDays>,
  { minimumPartDays }: Pick<SchemeRules, 'minimumPartDays'>,
): readonly boolean[] =>
  combineParts(
    [...others, own].map((days) => ({ days, scoreHundredths: null })),
    minimumPartDays,
  ).counted;

/**
 * The take-overs that something rests on: with a written reason, of a part of the same plan that counts and is not handed
 * in. Others say nothing and are not kept.
 */
export function takeOversInForce(
  { takenOver = [] }: Pick<AssessmentContent, 'takenOver'>,
  own: PlanWithDays,
  sheets: readonly PartSheet[],
  rules: SchemeRules,
): TakeOver[] {
  const counted = countedAmong(shareDays(own, sheets, []), rules);
  const needed = new Set(
    sheets.flatMap((sheet, index) =>
      counted[index] && sheet.planId === own.planId && sheet.assessment === null ? [sheet.supervisorId] : [],
    ),
  );
  return takenOver.filter(({ supervisorId, reason }) => isReason(reason) && needed.has(supervisorId));
}

/** The parts beside a sheet of this plan that says `content`, each as its own sheet makes it; null where it stands alone. */
export function partsOfPeriod(
  own: PlanWithDays,
  sheets: readonly PartSheet[],
  rules: SchemeRules,
  content: Pick<AssessmentContent, 'takenOver'>,
): PartsOfPeriod | null {
  if (sheets.length === 0) return null;
  const days = shareDays(own, sheets, takeOversInForce(content, own, sheets, rules));
  return { ownDays: days.own, others: sheets.map((sheet, index) => partOf(sheet, days.others[index] ?? 0, rules)) };
}

function partOf({ assessment, plan }: PartSheet, days: number, rules: SchemeRules): OtherPart {
  if (assessment === null) return { days, complete: false, scoreHundredths: null, bands: rules.bands, results: [] };
  const { complete, scoreHundredths, bands, results } = suggestAssessment(assessment, plan, rules);
  return { days, complete, scoreHundredths, bands, results };
}

/** Draft or not: only days of earlier supervisors of this plan are taken over, and each once. Codes as `checkAssessmentRows`. */
export const checkTakeOvers = ({ takenOver = [] }: Pick<AssessmentContent, 'takenOver'>, earlierIds: readonly string[]): FieldRefusal[] =>
  checkKeys(
    '/takenOver',
    takenOver.map(({ supervisorId }) => supervisorId),
    new Set(earlierIds),
  );

/** Every part that counts and is neither handed in nor taken over, by its place among the sheets; a reason too short to take it over is named itself. */
export function checkParts(
  content: Pick<AssessmentContent, 'takenOver'>,
  own: PlanWithDays,
  sheets: readonly PartSheet[],
  rules: SchemeRules,
): FieldRefusal[] {
  const parts = partsOfPeriod(own, sheets, rules, content);
  if (!parts) return [];
  const counted = countedAmong({ own: parts.ownDays, others: parts.others.map(({ days }) => days) }, rules);
  return parts.others.flatMap(({ complete }, index): FieldRefusal[] => {
    if (complete || !counted[index]) return [];
    const begun = (content.takenOver ?? []).findIndex(
      ({ supervisorId, reason }) =>
        supervisorId === sheets[index]?.supervisorId && sheets[index]?.planId === own.planId && (reason ?? '').trim() !== '',
    );
    return [
      begun < 0
        ? { pointer: `/parts/${index}`, code: 'assessment.part_missing' }
        : { pointer: `/takenOver/${begun}/reason`, code: 'assessment.reason_too_short' },
    ];
  });
}

/** All parts as an explanation names them, the sheet of `own` as the last; none where it stands alone. `suggestion` is what the rules made of `content`. */
export function explainedParts(
  own: PlanWithDays & { readonly label: string },
  sheets: readonly PartSheet[],
  rules: SchemeRules,
  content: AssessmentContent,
  suggestion: Pick<AssessmentSuggestion, 'sheet'>,
): ExplainedPart[] {
  const parts = partsOfPeriod(own, sheets, rules, content);
  if (!parts) return [];
  const inForce = takeOversInForce(content, own, sheets, rules);
  const others = parts.others.map(({ days, complete, scoreHundredths }, index): ExplainedPart => {
    const sheet = sheets[index] as PartSheet;
    const taken = takeOverOf(sheet, own, sheets, inForce);
    return {
      label: sheet.label,
      days: taken ? daysOfPart(sheet) : days,
      complete,
      scoreHundredths,
      ...(taken ? { takenOver: taken.reason ?? '' } : {}),
    };
  });
  return [
    ...others,
    { label: own.label, days: parts.ownDays, complete: suggestion.sheet.complete, scoreHundredths: suggestion.sheet.scoreHundredths },
  ];
}
