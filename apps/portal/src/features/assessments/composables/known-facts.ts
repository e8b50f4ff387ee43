import type { AssessmentSheet, PlanContribution } from '@pauh/contracts';
import { assessmentContentFromDto } from '@pauh/contracts/exact-content';
import { toTenThousandths, type KnownFacts } from '@pauh/domain';

type Progress = AssessmentSheet['rows'][number]['progress'];

const exact = (value: number | null): number | null => {
  const parsed = value === null ? null : toTenThousandths(value);
  return parsed?.ok ? parsed.value : null;
};

/** The person's latest figure along the way, and whether something shows it. */
export const latestFigure = (progress: Progress) => progress.findLast(({ value }) => value !== null);

/** What a sheet and the answers of colleagues say, in the exact integers of the rules. */
export function knownFacts(
  { rows, selfAssessment, feedback }: Pick<AssessmentSheet, 'rows' | 'selfAssessment' | 'feedback'>,
  colleagues: readonly PlanContribution[],
): KnownFacts {
  const self = selfAssessment && assessmentContentFromDto(selfAssessment.content).content;
  return {
    indicators: rows.map(({ indicatorId, measured, progress }) => {
      const latest = latestFigure(progress);
      const value = exact(latest?.value ?? null);
      return {
        indicatorId,
        measured: exact(measured?.value ?? null),
        own: self?.indicators.find((row) => row.indicatorId === indicatorId)?.actual ?? null,
        recorded: value === null ? null : { value, evidence: (latest?.evidence.length ?? 0) > 0 },
      };
    }),
    ownBehaviours: self && self.behaviours,
    notes: feedback,
    colleagues: colleagues.filter(({ state }) => state === 'answered').flatMap((one) => one.behaviours),
  };
}
