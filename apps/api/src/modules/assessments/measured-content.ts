import { type AssessmentContent, checkActual, emptyAssessment, planIndicators } from '@pauh/domain';
import type { Figures } from './sheet.repo.ts';

/**
 * What has been measured so far, as an assessment that says nothing else. A value that does not fit its indicator is
 * not counted: the supervisor will see it and say what is true.
 */
export function measuredContent({ plan, measured }: Figures): AssessmentContent {
  const values = new Map(measured.map(({ code, value }) => [code, value]));
  const indicators = planIndicators(plan).map(({ indicator }) => {
    const value = indicator.code === null ? null : (values.get(indicator.code) ?? null);
    return {
      indicatorId: indicator.id,
      actual: value !== null && checkActual(indicator, value).length === 0 ? value : null,
      excusedReason: null,
      note: null,
    };
  });
  return { ...emptyAssessment, indicators };
}
