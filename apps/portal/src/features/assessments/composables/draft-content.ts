import type { AssessmentContent, AssessmentSheet } from '@pauh/contracts';
import { behaviours, isSameRated, type Rated } from '@pauh/domain';
import { takeable } from './parts.ts';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What is stored, and after it an empty row for whatever the plan asks and nobody answered yet: every field has its place. */
export function fullContent(sheet: Pick<AssessmentSheet, 'planId' | 'plan' | 'rules' | 'assessment' | 'parts'>): AssessmentContent {
  const { plan, rules, assessment } = sheet;
  const content: AssessmentContent = assessment
    ? copy(assessment.content)
    : {
        indicators: [],
        results: [],
        behaviours: [],
        resultRating: null,
        resultReason: null,
        behaviourRating: null,
        behaviourReason: null,
        nextStep: null,
      };
  const overrides = (content.overrides ??= []);
  for (const result of plan.results) {
    if (!content.results.some(({ resultId }) => resultId === result.id))
      content.results.push({ resultId: result.id ?? '', rating: null, reason: null });
    for (const { id = '' } of result.indicators) {
      if (!content.indicators.some(({ indicatorId }) => indicatorId === id))
        content.indicators.push({ indicatorId: id, actual: null, excusedReason: null, note: null });
    }
  }
  for (const behaviour of rules.behavioursRated ? behaviours : []) {
    if (!content.behaviours.some((row) => row.behaviour === behaviour)) content.behaviours.push({ behaviour, rating: null, reason: null });
  }
  for (const rated of rules.noSurpriseDays > 0 ? ratedIn(content) : []) {
    if (!overrides.some((override) => isSameRated(override, rated))) overrides.push({ ...rated, kind: null, reason: null });
  }
  content.takenOver = takeable(sheet).map(
    ({ supervisor: { employeeId } }) =>
      content.takenOver?.find(({ supervisorId }) => supervisorId === employeeId) ?? { supervisorId: employeeId, reason: null },
  );
  return content;
}

const ratedIn = ({ results, behaviours: rows }: AssessmentContent): Rated[] => [
  { subject: 'result', subjectId: null },
  ...results.map(({ resultId }) => ({ subject: 'result' as const, subjectId: resultId })),
  ...(rows.length ? [{ subject: 'behaviour' as const, subjectId: null }] : []),
  ...rows.map(({ behaviour }) => ({ subject: 'behaviour' as const, subjectId: behaviour })),
];

export interface Difference {
  pointer: string;
  mine: string | number | null;
  theirs: string | number | null;
}

/** What two copies of one assessment say differently, part by part; rows are matched by what they are about, not by order. */
export function differences(mine: AssessmentContent, theirs: AssessmentContent): Difference[] {
  const overall = (['resultRating', 'resultReason', 'behaviourRating', 'behaviourReason', 'nextStep'] as const).map((field) => ({
    pointer: `/${field}`,
    mine: mine[field],
    theirs: theirs[field],
  }));
  const rows = <K extends 'indicators' | 'results' | 'behaviours'>(list: K, key: string, fields: readonly string[]) => {
    const others = theirs[list] as unknown as Record<string, string | number | null>[];
    return (mine[list] as unknown as Record<string, string | number | null>[]).flatMap((row, index) => {
      const other = others.find((each) => each[key] === row[key]);
      return fields.map((field) => ({ pointer: `/${list}/${index}/${field}`, mine: row[field] ?? null, theirs: other?.[field] ?? null }));
    });
  };
  const overrides = (mine.overrides ?? []).flatMap((override, index) => {
    const other = theirs.overrides?.find((each) => isSameRated(each, override));
    return [
      { pointer: `/overrides/${index}/kind`, mine: override.kind, theirs: other?.kind ?? null },
      { pointer: `/overrides/${index}/overrideReason`, mine: override.reason, theirs: other?.reason ?? null },
    ];
  });
  const takenOver = (mine.takenOver ?? []).map((row, index) => ({
    pointer: `/takenOver/${index}/takeOverReason`,
    mine: row.reason,
    theirs: theirs.takenOver?.find(({ supervisorId }) => supervisorId === row.supervisorId)?.reason ?? null,
  }));
  return [
    ...rows('indicators', 'indicatorId', ['actual', 'excusedReason']),
    ...rows('results', 'resultId', ['rating', 'reason']),
    ...rows('behaviours', 'behaviour', ['rating', 'reason']),
    ...overrides,
    ...takenOver,
    ...overall,
  ].filter((each) => each.mine !== each.theirs);
}
