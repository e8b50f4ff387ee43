import type { AssessmentContent, Rated } from './assessment.ts';
import { checkActual } from './indicator.ts';
import type { PartsOfPeriod } from './parts.ts';
import { type PlanContent, planIndicators } from './plan.ts';
import { type FieldRefusal, isReason } from './refusal.ts';
import type { SchemeRules } from './scheme.ts';
import { type AssessmentSuggestion, suggestAssessment } from './suggestion.ts';
import { type AssessmentKind, type Rating, behaviours } from './vocabulary.ts';

/**
 * What even a draft may not hold: rows that the plan does not have, or a row twice. Codes `assessment.row_unknown`,
 * `assessment.row_repeated`.
 */
export function checkAssessmentRows(content: AssessmentContent, plan: PlanContent): FieldRefusal[] {
  return [
    ...checkKeys(
      '/indicators',
      content.indicators.map(({ indicatorId }) => indicatorId),
      new Set(planIndicators(plan).map(({ indicator }) => indicator.id)),
    ),
    ...checkKeys(
      '/results',
      content.results.map(({ resultId }) => resultId),
      new Set(plan.results.map(({ id }) => id)),
    ),
    ...checkKeys(
      '/behaviours',
      content.behaviours.map(({ behaviour }) => behaviour),
      new Set(behaviours),
    ),
    ...checkKeys('/overrides', (content.overrides ?? []).map(ratedKey), new Set(ratedIn(plan).map(ratedKey))),
  ];
}

const ratedKey = ({ subject, subjectId }: Rated): string => `${subject}:${subjectId ?? ''}`;
const ratedIn = (plan: PlanContent): Rated[] => [
  ...[null, ...plan.results.map(({ id }) => id)].map((subjectId) => ({ subject: 'result' as const, subjectId })),
  ...[null, ...behaviours].map((subjectId) => ({ subject: 'behaviour' as const, subjectId })),
];

/** Codes `assessment.row_unknown`, `assessment.row_repeated`: rows whose keys are not `known`, or stand there twice. */
export function checkKeys(pointer: string, keys: readonly string[], known: ReadonlySet<string>): FieldRefusal[] {
  return keys.flatMap((key, index) => [
    ...(known.has(key) ? [] : [{ pointer: `${pointer}/${index}`, code: 'assessment.row_unknown' }]),
    ...(keys.indexOf(key) < index ? [{ pointer: `${pointer}/${index}`, code: 'assessment.row_repeated' }] : []),
  ]);
}

/** Actuals that do not fit their indicator, with the code of the rule (`indicator.above_maximum`, ...); also for drafts. */
export function checkAssessmentActuals(content: AssessmentContent, plan: PlanContent): FieldRefusal[] {
  const measures = new Map(planIndicators(plan).map(({ indicator }) => [indicator.id, indicator]));
  return content.indicators.flatMap(({ indicatorId, actual }, index) => {
    const measure = measures.get(indicatorId);
    if (!measure || actual === null) return [];
    return checkActual(measure, actual).map((code) => ({ pointer: `/indicators/${index}/actual`, code }));
  });
}

/**
 * Everything that keeps an assessment from being submitted, with its place in the content; empty when it is ready.
 * A part that the content does not mention at all is named at its list, with the id in `params`.
 *
 * - `self`: every indicator has an actual or a note.
 * - `supervisor`: every indicator has an actual or is excused with a reason, something was measured, every result
 *   and (when the scheme rates them) every behaviour is rated, the ratings are decided, and a written reason stands
 *   wherever a decision differs from its suggestion (nobody is judged by automation alone, UU 27/2022 art. 10) [L].
 *   Over `parts` the suggestion is made from all that count; whether they are there, `checkParts` says.
 * - `part`: as for `supervisor`, for the days of an earlier one.
 */
export function checkAssessmentForSubmission(
  kind: AssessmentKind,
  content: AssessmentContent,
  plan: PlanContent,
  rules: SchemeRules,
  parts: PartsOfPeriod | null = null,
): FieldRefusal[] {
  const always = [...checkAssessmentRows(content, plan), ...checkAssessmentActuals(content, plan)];
  if (kind === 'self') return [...always, ...checkSpokenOf(content, plan)];
  const suggestion = suggestAssessment(content, plan, rules, parts);
  return [
    ...always,
    ...checkMeasured(content, plan),
    ...checkResultsRated(content, suggestion),
    ...(rules.behavioursRated ? checkBehavioursRated(content) : []),
    ...checkDecision('result', content.resultRating, content.resultReason, suggestion.resultRating.rating),
    ...(suggestion.behaviourRating
      ? checkDecision('behaviour', content.behaviourRating, content.behaviourReason, suggestion.behaviourRating.rating)
      : []),
  ];
}

type IndicatorRow = AssessmentContent['indicators'][number];
const saysSomething = ({ actual, note }: IndicatorRow): boolean => actual !== null || (note ?? '').trim() !== '';

/** Each indicator of the plan with its row in the content, and where to point. */
const rowsByIndicator = (content: AssessmentContent, plan: PlanContent): { id: string; row: IndicatorRow | undefined; pointer: string }[] =>
  planIndicators(plan).map(({ indicator: { id } }) => {
    const index = content.indicators.findIndex(({ indicatorId }) => indicatorId === id);
    return { id, row: content.indicators[index], pointer: index < 0 ? '/indicators' : `/indicators/${index}` };
  });

function checkSpokenOf(content: AssessmentContent, plan: PlanContent): FieldRefusal[] {
  return rowsByIndicator(content, plan)
    .filter(({ row }) => row === undefined || !saysSomething(row))
    .map(({ id, row, pointer }) => ({
      pointer: row ? `${pointer}/actual` : pointer,
      code: 'assessment.actual_or_note_missing',
      params: { indicatorId: id },
    }));
}

function checkMeasured(content: AssessmentContent, plan: PlanContent): FieldRefusal[] {
  const rows = rowsByIndicator(content, plan);
  const refusals = rows.flatMap(({ id, row, pointer }): FieldRefusal[] => {
    const params = { indicatorId: id };
    const excused = (row?.excusedReason ?? '').trim() !== '';
    if (row && row.actual !== null)
      return excused ? [{ pointer: `${pointer}/excusedReason`, code: 'assessment.excused_with_actual', params }] : [];
    if (!excused) return [{ pointer: row ? `${pointer}/actual` : pointer, code: 'assessment.actual_missing', params }];
    return isReason(row?.excusedReason) ? [] : [{ pointer: `${pointer}/excusedReason`, code: 'assessment.reason_too_short', params }];
  });
  const nothing = refusals.length === 0 && rows.every(({ row }) => row === undefined || row.actual === null);
  return nothing ? [{ pointer: '/indicators', code: 'assessment.nothing_measured' }] : refusals;
}

function checkResultsRated(content: AssessmentContent, suggestion: AssessmentSuggestion): FieldRefusal[] {
  return suggestion.results.flatMap(({ resultId, suggestedRating }): FieldRefusal[] => {
    const index = content.results.findIndex((row) => row.resultId === resultId);
    const row = content.results[index];
    const pointer = row ? `/results/${index}` : '/results';
    const params = { resultId };
    if (!row || row.rating === null) return [{ pointer: row ? `${pointer}/rating` : pointer, code: 'assessment.result_unrated', params }];
    return needsReason(row.rating, suggestedRating, row.reason)
      ? [{ pointer: `${pointer}/reason`, code: 'assessment.reason_required', params }]
      : [];
  });
}

function checkBehavioursRated(content: AssessmentContent): FieldRefusal[] {
  return behaviours.flatMap((behaviour) => {
    const index = content.behaviours.findIndex((row) => row.behaviour === behaviour);
    if (content.behaviours[index]?.rating) return [];
    return [
      { pointer: index < 0 ? '/behaviours' : `/behaviours/${index}/rating`, code: 'assessment.behaviour_unrated', params: { behaviour } },
    ];
  });
}

function checkDecision(
  subject: 'result' | 'behaviour',
  decided: Rating | null,
  reason: string | null,
  suggested: Rating | null,
): FieldRefusal[] {
  if (decided === null) return [{ pointer: `/${subject}Rating`, code: `assessment.${subject}_rating_missing` }];
  return needsReason(decided, suggested, reason) ? [{ pointer: `/${subject}Reason`, code: 'assessment.reason_required' }] : [];
}

/** Where nothing could be suggested there is nothing to differ from. */
const needsReason = (decided: Rating, suggested: Rating | null, reason: string | null): boolean =>
  suggested !== null && decided !== suggested && !isReason(reason);
