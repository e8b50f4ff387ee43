import type { AssessmentSheet, Result, SheetPart } from '@pauh/contracts';
import { content, plan, resultOf, sheetOf } from './evaluation.ts';

const earlierUnit = { unitId: '0193a1b2-0000-7000-8000-000000000301', code: 'sdn-1', name: 'SDN 1 Pauh' };
const whole = sheetOf(content);
/** The earlier assignment of 76 days, as its supervisor assessed it: 96.07. */
export const earlier: SheetPart = {
  planId: '0193a1b2-0000-7000-8000-000000000302',
  supervisor: null,
  unit: earlierUnit,
  positionTitle: 'Guru Kelas',
  startsOn: '2026-07-01',
  endsOn: '2026-09-14',
  days: 76,
  counted: true,
  plan,
  suggestion: whole.suggestion,
  assessment: {
    ...whole.assessment!,
    by: { employeeId: '0193a1b2-0000-7000-8000-000000000303', name: 'Bayu Saputra' },
    state: 'submitted',
    submittedAt: '2026-12-11T03:00:00Z',
  },
};

/** A sheet of the last 108 days that decides over the earlier assignment too. */
export const decidingSheet = (others: SheetPart[] = [earlier]): AssessmentSheet => ({
  ...whole,
  startsOn: '2026-09-15',
  parts: { decides: true, startsOn: '2026-09-15', endsOn: '2026-12-31', days: 108, counted: true, minimumDays: 0, others },
});

export function resultOfParts(): Result {
  const own = resultOf();
  const part = { startsOn: earlier.startsOn, endsOn: earlier.endsOn, days: 76, counted: true, score: own.score };
  return {
    ...own,
    ownPart: { startsOn: '2026-09-15', endsOn: '2026-12-31', days: 108, counted: true, score: own.score },
    parts: [
      {
        ...part,
        supervisor: null,
        takenOver: null,
        unitName: 'SDN 1 Pauh',
        positionTitle: 'Guru Kelas',
        by: 'Bayu Saputra',
        onBehalfOf: null,
        submittedAt: '2026-12-11T03:00:00Z',
        resultRating: own.resultRating,
        resultReason: null,
        behaviourRating: own.behaviourRating,
        behaviourReason: null,
        results: own.results,
        behaviours: own.behaviours,
        overrides: [
          {
            subject: 'result',
            subjectId: own.results[1]!.resultId,
            kind: 'late_measurement',
            reason: 'Nilai ujian baru masuk pekan lalu.',
          },
        ],
        steps: own.steps,
        nextStep: own.nextStep,
      },
    ],
    steps: [...own.steps, { rule: 'parts_score', text: 'Skor seluruh periode = (96,07 × 76 + 96,07 × 108) : 184 = 96,07', values: {} }],
  };
}
