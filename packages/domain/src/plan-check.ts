import { fromHundredths } from './exact.ts';
import { checkMeasure } from './indicator.ts';
import { type PlanContent, type PlanIndicator, planIndicators } from './plan.ts';
import type { FieldRefusal } from './refusal.ts';
import type { SchemeRules } from './scheme.ts';
import { checkWeights } from './weights.ts';

/**
 * Everything that keeps a plan from being submitted, with its place; empty when it is ready. A draft may be
 * unfinished; expectations of behaviour and the annex may stay empty.
 */
export function checkPlanForSubmission(plan: PlanContent, rules: Pick<SchemeRules, 'weighted'>): FieldRefusal[] {
  if (plan.results.length === 0) return [{ pointer: '/results', code: 'plan.no_results' }];
  return [
    ...plan.results.flatMap(({ title, indicators }, index) => [
      ...required(title, `/results/${index}/title`),
      ...(indicators.length === 0 ? [{ pointer: `/results/${index}/indicators`, code: 'plan.result_without_indicator' }] : []),
    ]),
    ...planIndicators(plan).flatMap(({ indicator, pointer }) => checkIndicator(indicator, pointer)),
    ...(rules.weighted ? checkPlanWeights(plan) : []),
  ];
}

const required = (text: string, pointer: string): FieldRefusal[] => (text.trim() === '' ? [{ pointer, code: 'plan.text_required' }] : []);

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
  return [{ pointer: '/results', code: check.code, params: { sum: fromHundredths(check.sumHundredths), difference: fromHundredths(check.differenceHundredths) } }];
}
