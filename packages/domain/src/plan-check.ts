import { fromHundredths } from './exact.ts';
import { checkMeasure } from './indicator.ts';
import { approachOf, namesAspects } from './plan-form.ts';
import { type PlanContent, type PlanIndicator, planIndicators } from './plan.ts';
import type { FieldRefusal } from './refusal.ts';
import type { SchemeRules } from './scheme.ts';
import { checkWeights } from './weights.ts';

/** Whether the scheme has weights, and the position perspectives (`plansByPerspective`). */
export interface SubmissionRules extends Pick<SchemeRules, 'weighted'> {
  readonly usesPerspectives?: boolean | undefined;
}

/**
 * Everything that keeps a plan from being submitted, with its place; empty when it is ready. A draft may be
 * unfinished; expectations of behaviour and the annex may stay empty. A template is of no position in particular: leave
 * `usesPerspectives` out, and neither perspectives nor aspects are judged.
 */
export function checkPlanForSubmission(plan: PlanContent, rules: SubmissionRules): FieldRefusal[] {
  if (plan.results.length === 0) return [{ pointer: '/results', code: 'plan.no_results' }];
  return [
    ...plan.results.flatMap(({ title, perspective, supportedResultId, indicators }, index) => [
      ...required(title, `/results/${index}/title`),
      ...checkPerspective(perspective ?? null, `/results/${index}/perspective`, rules),
      // High officials and heads of independent units support no result of a superior [L]
      ...(rules.usesPerspectives && supportedResultId !== null
        ? [{ pointer: `/results/${index}/supportedResultId`, code: 'plan.supported_result_not_applicable' }]
        : []),
      ...(indicators.length === 0 ? [{ pointer: `/results/${index}/indicators`, code: 'plan.result_without_indicator' }] : []),
    ]),
    ...planIndicators(plan).flatMap(({ indicator, pointer }) => [
      ...checkIndicator(indicator, pointer),
      ...checkApproach(plan, indicator, pointer, rules),
    ]),
    ...(rules.weighted ? checkPlanWeights(plan) : []),
  ];
}

const required = (text: string, pointer: string): FieldRefusal[] => (text.trim() === '' ? [{ pointer, code: 'plan.text_required' }] : []);

function checkPerspective(perspective: string | null, pointer: string, { usesPerspectives }: SubmissionRules): FieldRefusal[] {
  if (usesPerspectives === undefined || usesPerspectives === (perspective !== null)) return [];
  return [{ pointer, code: usesPerspectives ? 'plan.perspective_required' : 'plan.perspective_not_applicable' }];
}

/** What the layout of the plan has no place for. */
function checkApproach(
  plan: PlanContent,
  { aspect, direction }: PlanIndicator,
  pointer: string,
  { usesPerspectives }: SubmissionRules,
): FieldRefusal[] {
  return [
    ...(aspect !== null && !namesAspects(plan, usesPerspectives ?? false)
      ? [{ pointer: `${pointer}/aspect`, code: 'plan.aspect_not_applicable' }]
      : []),
    ...(approachOf(plan) === 'qualitative' && direction !== 'yes_no'
      ? [{ pointer: `${pointer}/direction`, code: 'plan.qualitative_measure' }]
      : []),
  ];
}

function checkIndicator(indicator: PlanIndicator, pointer: string): FieldRefusal[] {
  return [
    ...required(indicator.title, `${pointer}/title`),
    // Yes or no is counted in nothing.
    ...(indicator.direction === 'yes_no' ? [] : required(indicator.unit, `${pointer}/unit`)),
    ...checkMeasure(indicator).map(({ code, field }) => ({ pointer: `${pointer}/${field}`, code })),
  ];
}

/** Every indicator has a weight, and they are together exactly 100.00 over the whole plan. */
function checkPlanWeights(plan: PlanContent): FieldRefusal[] {
  const rows = planIndicators(plan);
  if (rows.length === 0) return [];
  const missing = rows.filter(({ indicator }) => indicator.weightHundredths === null);
  if (missing.length > 0) return missing.map(({ pointer }) => ({ pointer: `${pointer}/weight`, code: 'weights.required' }));
  const check = checkWeights(rows.map(({ indicator }) => indicator.weightHundredths ?? 0));
  if (check.ok) return [];
  if (check.code === 'weights.not_positive') return [{ pointer: `${rows[check.index]?.pointer}/weight`, code: check.code }];
  if (check.code === 'weights.empty') return [{ pointer: '/results', code: check.code }];
  return [
    {
      pointer: '/results',
      code: check.code,
      params: { sum: fromHundredths(check.sumHundredths), difference: fromHundredths(check.differenceHundredths) },
    },
  ];
}
