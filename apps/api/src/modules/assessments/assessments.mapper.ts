import type { Assessment, AssessmentContent as AssessmentContentDto, AssessmentSheet, Suggestion } from '@pauh/contracts';
import { type AssessmentContent, type AssessmentSuggestion, fromHundredths, fromMillionths, fromTenThousandths, planIndicators, toTenThousandths } from '@pauh/domain';
import { AppError, type Finding } from '../../lib/app-error.ts';
import { rulesToDto } from '../cycles/cycles.module.ts';
import { contentToDto as planToDto } from '../plans/plans.module.ts';
import type { MeasuredValue, SheetBody, SheetHead, StoredAssessment, StoredNote, StoredProgress } from './sheet.repo.ts';

/** Null stays null: what was not measured is not 0. */
const orNull = <A, B>(value: A | null, convert: (value: A) => B): B | null => (value === null ? null : convert(value));
const instant = (text: string): string => new Date(text).toISOString();

/** What the caller wrote, in exact integers. Throws 422 naming every actual that cannot be kept exactly. */
export function contentFromDto(dto: AssessmentContentDto): AssessmentContent {
  const findings: Finding[] = [];
  const exact = (value: number, pointer: string): number | null => {
    const parsed = toTenThousandths(value);
    if (parsed.ok) return parsed.value;
    findings.push({ pointer, code: parsed.code });
    return null;
  };
  const indicators = dto.indicators.map((row, index) => ({
    ...row, indicatorId: row.indicatorId.toLowerCase(), actual: orNull(row.actual, (actual) => exact(actual, `/indicators/${index}/actual`)),
  }));
  if (findings.length > 0) throw new AppError('request.refused', findings);
  // the contract has checked the words against the domain's lists
  return { ...dto, indicators, results: dto.results.map((row) => ({ ...row, resultId: row.resultId.toLowerCase() })) } as AssessmentContent;
}

const contentToDto = (content: AssessmentContent): AssessmentContentDto => ({
  ...content,
  indicators: content.indicators.map((row) => ({ ...row, actual: orNull(row.actual, fromTenThousandths) })),
  results: content.results.map((row) => ({ ...row })), behaviours: content.behaviours.map((row) => ({ ...row })),
});

export const assessmentToDto = (planId: string, stored: StoredAssessment): Assessment => ({
  id: stored.id, planId, kind: stored.kind, by: { employeeId: stored.authorId, name: stored.authorName }, state: stored.state, content: contentToDto(stored.content),
  fromOn: stored.fromOn, toOn: stored.toOn, submittedAt: orNull(stored.submittedAt, instant), updatedAt: instant(stored.updatedAt), version: stored.version,
});

const suggestionToDto = (suggestion: AssessmentSuggestion): Suggestion => ({
  complete: suggestion.complete, score: orNull(suggestion.scoreHundredths, fromHundredths),
  rows: suggestion.sheet.rows.map(({ code, achievementHundredths, contribution, counted }) => ({
    indicatorId: code, achievement: orNull(achievementHundredths, fromHundredths), contribution: orNull(contribution, fromMillionths), counted,
  })),
  results: suggestion.results.map(({ resultId, suggestedRating }) => ({ resultId, rating: suggestedRating })),
  resultRating: suggestion.resultRating.rating, behaviourRating: suggestion.behaviourRating?.rating ?? null, predicate: suggestion.predicate,
});

const measuredToDto = ({ value, measuredOn, source }: MeasuredValue) => ({ value: orNull(value, fromTenThousandths), measuredOn, source });
const progressToDto = ({ id, on, value, note, evidence }: StoredProgress) => ({ id, on, value: orNull(value, fromTenThousandths), note, evidence });
const noteToDto = ({ authorId, authorName, createdAt, notifiedAt, seenAt, ...note }: StoredNote) => ({
  ...note, by: { employeeId: authorId, name: authorName }, createdAt: instant(createdAt), notifiedAt: instant(notifiedAt), seenAt: orNull(seenAt, instant),
});

/** A sheet as this actor may see it. */
export interface SeenSheet {
  head: SheetHead; body: SheetBody; kind: 'self' | 'supervisor';
  shown: StoredAssessment | null; self: StoredAssessment | null; suggestion: AssessmentSuggestion; actions: string[];
}

export function sheetToDto({ head, body, kind, shown, self, suggestion, actions }: SeenSheet): AssessmentSheet {
  const measured = new Map(body.measured.map((value) => [value.code, value]));
  return {
    planId: head.planId, kind, cycle: { cycleId: head.cycleId, name: head.cycleName, stage: head.cycleStage },
    employee: { employeeId: head.employeeId, name: head.employeeName }, unit: { unitId: head.unitId, code: head.unitCode, name: head.unitName }, positionTitle: head.positionTitle,
    startsOn: head.startsOn, endsOn: head.endsOn, rules: rulesToDto(head.rules), plan: planToDto(body.plan),
    rows: planIndicators(body.plan).map(({ indicator: { id, code } }) => ({
      indicatorId: id, measured: orNull(orNull(code, (each) => measured.get(each) ?? null), measuredToDto), progress: body.progress.filter(({ indicatorId }) => indicatorId === id).map(progressToDto),
    })),
    feedback: body.feedback.map(noteToDto),
    selfAssessment: orNull(self, (each) => assessmentToDto(head.planId, each)), assessment: orNull(shown, (each) => assessmentToDto(head.planId, each)),
    suggestion: suggestionToDto(suggestion), closesAt: orNull(head.closesAt, (at) => at.toISOString()), version: shown?.version ?? 0, actions,
  };
}
