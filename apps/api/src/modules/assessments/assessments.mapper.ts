import type { Announcements, Assessment, AssessmentSheet, SheetParts, Suggestion } from '@pauh/contracts';
import { assessmentContentToDto, planContentToDto, schemeRulesToDto } from '@pauh/contracts/exact-content';
import {
  type Actor,
  type AssessmentSuggestion,
  type Grantor,
  daysOf,
  fromHundredths,
  fromMillionths,
  fromTenThousandths,
  isInTime,
  planIndicators,
  suggestAssessment,
} from '@pauh/domain';
import { deadlineToDto } from '../cycles/cycles.module.ts';
import { countedPlans, decides } from './parts.service.ts';
import type { MeasuredValue, SheetBody, SheetHead, StoredNote, StoredProgress } from './sheet.repo.ts';
import type { StoredAssessment } from './stored-assessment.repo.ts';

/** Null stays null: what was not measured is not 0. */
const orNull = <A, B>(value: A | null, convert: (value: A) => B): B | null => (value === null ? null : convert(value));
const instant = (text: string): string => new Date(text).toISOString();

/** A correction of somebody who was opened again has no deadline to keep. */
const isLate = (receivedAt: Date, closesAt: Date | null, reopenedAt: Date | null = null): boolean =>
  !isInTime(receivedAt, closesAt) && (reopenedAt === null || receivedAt < reopenedAt);

export const assessmentToDto = (
  { planId, closesAt, reopenedAt }: Pick<SheetHead, 'planId' | 'closesAt'> & Partial<Pick<SheetHead, 'reopenedAt'>>,
  stored: StoredAssessment,
): Assessment => ({
  id: stored.id,
  planId,
  kind: stored.kind,
  by: { employeeId: stored.authorId, name: stored.authorName },
  onBehalfOf: stored.onBehalfOf,
  state: stored.state,
  content: assessmentContentToDto(stored.content),
  fromOn: stored.fromOn,
  toOn: stored.toOn,
  submittedAt: orNull(stored.submittedAt, instant),
  late: stored.submittedAt !== null && isLate(new Date(stored.submittedAt), closesAt, reopenedAt),
  updatedAt: instant(stored.updatedAt),
  version: stored.version,
});

const suggestionToDto = (suggestion: AssessmentSuggestion): Suggestion => ({
  complete: suggestion.complete,
  score: orNull(suggestion.scoreHundredths, fromHundredths),
  rows: suggestion.sheet.rows.map(({ code, achievementHundredths, contribution, counted }) => ({
    indicatorId: code,
    achievement: orNull(achievementHundredths, fromHundredths),
    contribution: orNull(contribution, fromMillionths),
    counted,
  })),
  results: suggestion.results.map(({ resultId, suggestedRating }) => ({ resultId, rating: suggestedRating })),
  resultRating: suggestion.resultRating.rating,
  behaviourRating: suggestion.behaviourRating?.rating ?? null,
  predicate: suggestion.predicate,
});

const measuredToDto = ({ value, measuredOn, source }: MeasuredValue) => ({ value: orNull(value, fromTenThousandths), measuredOn, source });
const progressToDto = ({ id, on, value, note, evidence }: StoredProgress) => ({
  id,
  on,
  value: orNull(value, fromTenThousandths),
  note,
  evidence,
});
const noteToDto = ({ authorId, authorName, shared: _, createdAt, notifiedAt, seenAt, ...note }: StoredNote) => ({
  ...note,
  by: { employeeId: authorId, name: authorName },
  createdAt: instant(createdAt),
  notifiedAt: instant(notifiedAt),
  seenAt: orNull(seenAt, instant),
});

/** A sheet as this actor may see it. */
export interface SeenSheet {
  actor: Actor;
  head: SheetHead;
  body: SheetBody;
  kind: 'self' | 'supervisor';
  shown: StoredAssessment | null;
  self: StoredAssessment | null;
  suggestion: AssessmentSuggestion;
  announcements: Announcements | null;
  onBehalfOf: Grantor | null;
  actions: string[];
}

/** Where the person has one assignment in the period there is nothing to tell. */
function partsToDto(head: SheetHead, { parts }: SheetBody): SheetParts | null {
  const counted = countedPlans(head);
  if (decides(head) && parts.length === 0) return null;
  const others = parts.map((part) => ({
    planId: part.planId,
    unit: { unitId: part.unitId, code: part.unitCode, name: part.unitName },
    positionTitle: part.positionTitle,
    startsOn: part.startsOn,
    endsOn: part.endsOn,
    days: daysOf(part),
    counted: counted.has(part.planId),
    plan: planContentToDto(part.plan),
    assessment: orNull(part.assessment, (each) => assessmentToDto(part, each)),
    suggestion: orNull(part.assessment, ({ content }) => suggestionToDto(suggestAssessment(content, part.plan, head.rules))),
  }));
  return { decides: decides(head), days: daysOf(head), counted: counted.has(head.planId), minimumDays: head.rules.minimumPartDays, others };
}

export function sheetToDto({
  actor,
  head,
  body,
  kind,
  shown,
  self,
  suggestion,
  announcements,
  onBehalfOf,
  actions,
}: SeenSheet): AssessmentSheet {
  const measured = new Map(body.measured.map((value) => [value.code, value]));
  return {
    planId: head.planId,
    kind,
    cycle: { cycleId: head.cycleId, name: head.cycleName, kind: head.cycleKind, stage: head.cycleStage },
    employee: { employeeId: head.employeeId, name: head.employeeName },
    unit: { unitId: head.unitId, code: head.unitCode, name: head.unitName },
    positionTitle: head.positionTitle,
    startsOn: head.startsOn,
    endsOn: head.endsOn,
    rules: schemeRulesToDto(head.rules),
    plan: planContentToDto(body.plan),
    rows: planIndicators(body.plan).map(({ indicator: { id, code } }) => ({
      indicatorId: id,
      measured: orNull(
        orNull(code, (each) => measured.get(each) ?? null),
        measuredToDto,
      ),
      progress: body.progress.filter(({ indicatorId }) => indicatorId === id).map(progressToDto),
    })),
    feedback: body.feedback.map(noteToDto),
    onBehalfOf,
    selfAssessment: orNull(self, (each) => assessmentToDto(head, each)),
    assessment: orNull(shown, (each) => assessmentToDto(head, each)),
    announcements,
    suggestion: suggestionToDto(suggestion),
    parts: kind === 'supervisor' ? partsToDto(head, body) : null,
    ...deadlineToDto(head, 'assessment', head.closesAt, actor),
    version: shown?.version ?? 0,
    actions,
  };
}
