import type { Announcements, Assessment, AssessmentSheet, SheetPart, SheetParts, Suggestion } from '@pauh/contracts';
import { assessmentContentToDto, planContentToDto, schemeRulesToDto } from '@pauh/contracts/exact-content';
import {
  type Actor,
  type AssessmentKind,
  type AssessmentSuggestion,
  type Grantor,
  daysBetween,
  emptyAssessment,
  fromHundredths,
  fromMillionths,
  fromTenThousandths,
  isInTime,
  planIndicators,
  suggestAssessment,
} from '@pauh/domain';
import { deadlineToDto } from '../cycles/cycles.module.ts';
import { decides, earlierDaysOf, partsBeside, sheetDays } from './parts.service.ts';
import type { StoredPart } from './parts.repo.ts';
import type { MeasuredValue, SheetBody, SheetHead, StoredNote, StoredProgress } from './sheet.repo.ts';
import type { StoredAssessment } from './stored-assessment.repo.ts';

/** Null stays null: what was not measured is not 0. */
const orNull = <A, B>(value: A | null, convert: (value: A) => B): B | null => (value === null ? null : convert(value));
const instant = (text: string): string => new Date(text).toISOString();

/** A correction of somebody who was opened again has no deadline to keep. */
const isLate = (receivedAt: Date, closesAt: Date | null, reopenedAt: Date | null): boolean =>
  !isInTime(receivedAt, closesAt) && (reopenedAt === null || receivedAt < reopenedAt);

export const assessmentToDto = (
  { planId, closesAt, reopenedAt }: Pick<SheetHead, 'planId' | 'closesAt' | 'reopenedAt'>,
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
  kind: AssessmentKind;
  shown: StoredAssessment | null;
  self: StoredAssessment | null;
  suggestion: AssessmentSuggestion;
  announcements: Announcements | null;
  onBehalfOf: Grantor | null;
  actions: string[];
}

/** Where the person has one assignment and one supervisor in the period there is nothing to tell. */
function partsToDto({ actor, head, body, kind, suggestion, shown }: SeenSheet): SheetParts | null {
  const daysOf = sheetDays(head);
  const minimumDays = head.rules.minimumPartDays;
  const earlier = kind === 'part' ? earlierDaysOf(head, actor.employeeId) : undefined;
  if (earlier)
    return {
      decides: false,
      startsOn: earlier.startsOn,
      endsOn: earlier.endsOn,
      ...daysOf(head.planId, earlier.employeeId),
      minimumDays,
      others: [],
    };
  if (kind !== 'supervisor' || (decides(head) && body.parts.length === 0)) return null;
  const given = daysOf(head.planId, null);
  const days = partsBeside(head, body.parts, shown?.content ?? emptyAssessment)?.ownDays ?? given.days;
  const counted = suggestion.parts?.counted.at(-1) ?? given.counted;
  const supervised = { startsOn: head.supervisedFrom ?? head.startsOn, endsOn: head.supervisedTo ?? head.endsOn };
  // days taken over, and those of nobody, lie outside the days that the reader supervised
  const { startsOn, endsOn } = days > daysBetween(supervised.startsOn, supervised.endsOn) + 1 ? head : supervised;
  return {
    decides: decides(head),
    startsOn,
    endsOn,
    days,
    counted,
    minimumDays,
    others: body.parts.map((part) => partToDto(part, head, daysOf)),
  };
}

function partToDto(part: StoredPart, { rules, reopenedAt }: SheetHead, daysOf: ReturnType<typeof sheetDays>): SheetPart {
  const { planId, supervisor, positionTitle, startsOn, endsOn, plan, assessment } = part;
  return {
    planId,
    supervisor: supervisor && { employeeId: supervisor.employeeId, name: supervisor.name },
    unit: { unitId: part.unitId, code: part.unitCode, name: part.unitName },
    positionTitle,
    startsOn,
    endsOn,
    ...daysOf(planId, supervisor?.employeeId ?? null),
    plan: planContentToDto(plan),
    assessment: orNull(assessment, (each) => assessmentToDto({ ...part, reopenedAt }, each)),
    suggestion: orNull(assessment, ({ content }) => suggestionToDto(suggestAssessment(content, plan, rules))),
  };
}

export function sheetToDto(seen: SeenSheet): AssessmentSheet {
  const { actor, head, body, kind, shown, self, suggestion, announcements, onBehalfOf, actions } = seen;
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
    parts: partsToDto(seen),
    ...deadlineToDto(head, 'assessment', head.closesAt, actor),
    version: shown?.version ?? 0,
    actions,
  };
}
