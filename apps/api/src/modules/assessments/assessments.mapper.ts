import type { Announcements, Assessment, AssessmentSheet, Suggestion } from '@pauh/contracts';
import { assessmentContentToDto, planContentToDto, schemeRulesToDto } from '@pauh/contracts/exact-content';
import { type Actor, type AssessmentSuggestion, type Grantor, fromHundredths, fromMillionths, fromTenThousandths, isInTime, planIndicators } from '@pauh/domain';
import { deadlineToDto } from '../cycles/cycles.module.ts';
import type { MeasuredValue, SheetBody, SheetHead, StoredAssessment, StoredNote, StoredProgress } from './sheet.repo.ts';

/** Null stays null: what was not measured is not 0. */
const orNull = <A, B>(value: A | null, convert: (value: A) => B): B | null => (value === null ? null : convert(value));
const instant = (text: string): string => new Date(text).toISOString();

export const assessmentToDto = ({ planId, closesAt }: SheetHead, stored: StoredAssessment): Assessment => ({
  id: stored.id, planId, kind: stored.kind, by: { employeeId: stored.authorId, name: stored.authorName }, onBehalfOf: stored.onBehalfOf, state: stored.state, content: assessmentContentToDto(stored.content),
  fromOn: stored.fromOn, toOn: stored.toOn, submittedAt: orNull(stored.submittedAt, instant), late: stored.submittedAt !== null && !isInTime(new Date(stored.submittedAt), closesAt), updatedAt: instant(stored.updatedAt), version: stored.version,
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
const noteToDto = ({ authorId, authorName, shared: _, createdAt, notifiedAt, seenAt, ...note }: StoredNote) => ({
  ...note, by: { employeeId: authorId, name: authorName }, createdAt: instant(createdAt), notifiedAt: instant(notifiedAt), seenAt: orNull(seenAt, instant),
});

/** A sheet as this actor may see it. */
export interface SeenSheet {
  actor: Actor; head: SheetHead; body: SheetBody; kind: 'self' | 'supervisor';
  shown: StoredAssessment | null; self: StoredAssessment | null; suggestion: AssessmentSuggestion; announcements: Announcements | null; onBehalfOf: Grantor | null; actions: string[];
}

export function sheetToDto({ actor, head, body, kind, shown, self, suggestion, announcements, onBehalfOf, actions }: SeenSheet): AssessmentSheet {
  const measured = new Map(body.measured.map((value) => [value.code, value]));
  return {
    planId: head.planId, kind, cycle: { cycleId: head.cycleId, name: head.cycleName, stage: head.cycleStage },
    employee: { employeeId: head.employeeId, name: head.employeeName }, unit: { unitId: head.unitId, code: head.unitCode, name: head.unitName }, positionTitle: head.positionTitle,
    startsOn: head.startsOn, endsOn: head.endsOn, rules: schemeRulesToDto(head.rules), plan: planContentToDto(body.plan),
    rows: planIndicators(body.plan).map(({ indicator: { id, code } }) => ({
      indicatorId: id, measured: orNull(orNull(code, (each) => measured.get(each) ?? null), measuredToDto), progress: body.progress.filter(({ indicatorId }) => indicatorId === id).map(progressToDto),
    })),
    feedback: body.feedback.map(noteToDto),
    onBehalfOf, selfAssessment: orNull(self, (each) => assessmentToDto(head, each)), assessment: orNull(shown, (each) => assessmentToDto(head, each)),
    announcements, suggestion: suggestionToDto(suggestion), ...deadlineToDto(head, 'assessment', head.closesAt, actor), version: shown?.version ?? 0, actions,
  };
}
