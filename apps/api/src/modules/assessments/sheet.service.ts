import type { Assessment, AssessmentSheet } from '@pauh/contracts';
import {
  type Actor,
  type AssessmentKind,
  assessmentKinds,
  canReadAssessment,
  canReadNote,
  canReadProgress,
  canWriteAssessment,
  emptyAssessment,
  isAssessmentOpen,
  isDayOf,
  isInTime,
  standsInFor,
  suggestAssessment,
} from '@pauh/domain';
import { type Occasion, type Read, recordAccess, recordAccesses } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectAllowed } from '../plans/plans.module.ts';
import { announcementsToDto, noSurpriseFacts } from './announcements.ts';
import { assessmentToDto, sheetToDto } from './assessments.mapper.ts';
import { earlierDaysOf, isPeriodDecided, mayReadParts, partsBeside } from './parts.service.ts';
import {
  type SheetBody,
  type SheetHead,
  type StoredNote,
  findPlanOfAssessment,
  findSheetHead,
  getSheetBody,
  listAssessments,
} from './sheet.repo.ts';
import { mayRead, readableBy, standing } from './sight.ts';
import type { StoredAssessment } from './stored-assessment.repo.ts';

/** The sheet to fill or to read; who may write may also open it while it is empty. */
export async function readSheet(read: Read, planId: string, kind: AssessmentKind): Promise<AssessmentSheet> {
  const { actor, db } = read;
  const head = await findSheetHead(db, planId, read.today, actor);
  if (!head) throw new AppError('plan.not_found');
  const mayWrite = canWriteAssessment(actor, head, kind) === 'allowed';
  // asked before the body is read, as of a sheet that they may read if anybody may: an answer that takes longer would
  // tell that there is a plan
  // of a part each author sees their own alone; whoever decides reads it beside their sheet
  if (kind === 'part') expectAllowed(canWriteAssessment(actor, head, kind), 'plan.not_found');
  if (!mayWrite && canReadAssessment(actor, head, { kind, state: 'submitted', authorId: actor.employeeId }) === 'hidden')
    throw new AppError('plan.not_found');
  const body = await getSheetBody(db, head, actor.employeeId);
  const shown = standing(readableBy(actor, head, body), kind, actor.employeeId);
  if (!shown && !mayWrite) expectAllowed(canReadAssessment(actor, head, { kind, state: 'draft', authorId: null }), 'plan.not_found');
  const others = kind === 'supervisor' && mayReadParts(actor, head) ? body.parts : [];
  await recordAccess(read, planId, head, `assessment.${kind}`);
  await recordAccesses(
    read,
    others.filter(({ planId: other }) => other !== head.planId).map((part) => ({ ...head, planId: part.planId })),
    `assessment.${kind}`,
  );
  return presentSheet(actor, head, body, kind, shown, read);
}

/** The same sheet after a change, from the facts it was changed on. */
export function presentSheet(
  actor: Actor,
  head: SheetHead,
  body: SheetBody,
  kind: AssessmentKind,
  shown: StoredAssessment | null,
  occasion: Occasion,
): AssessmentSheet {
  const others = body.assessments.filter((one) => one.id !== shown?.id);
  const seen = bodySeenBy(actor, head, body, kind);
  const suggestion = suggestAssessment(
    shown?.content ?? emptyAssessment,
    body.plan,
    head.rules,
    kind === 'supervisor' ? partsBeside(head, seen.parts, shown?.content ?? emptyAssessment) : null,
  );
  // whatever this reader sees of the notes, the rating rests on all of them
  const announcements = kind !== 'self' ? announcementsToDto(noSurpriseFacts(head, body, occasion), head.rules.noSurpriseDays) : null;
  return sheetToDto({
    actor,
    head,
    body: seen,
    kind,
    shown,
    self: kind === 'supervisor' ? submittedSelf(actor, head, shown ? [...others, shown] : others) : null,
    suggestion,
    announcements,
    onBehalfOf: kind === 'part' ? null : standsInFor(actor, head),
    actions: actionsOn(actor, head, kind, shown, occasion.now),
  });
}

function bodySeenBy(actor: Actor, head: SheetHead, body: SheetBody, kind: AssessmentKind): SheetBody {
  const earlier = earlierDaysOf(head, actor.employeeId) ?? { spans: [] };
  return {
    ...body,
    parts: kind === 'supervisor' && mayReadParts(actor, head) ? body.parts : [],
    progress: body.progress.filter(({ on }) => canReadProgress(actor, head, isDayOf(earlier, on)) === 'allowed'),
    feedback: body.feedback.filter((note) => mayReadHere(actor, head, note)),
  };
}

/** What the person says of themselves, once it is handed in: it is read beside the supervisor's sheet. */
const submittedSelf = (actor: Actor, head: SheetHead, assessments: StoredAssessment[]): StoredAssessment | null =>
  standing(
    readableBy(actor, head, { assessments }).filter(({ state }) => state === 'submitted'),
    'self',
    null,
  );

/** What the person themselves has not opened is opened on its own page: only there is it kept that they saw it. */
const mayReadHere = (actor: Actor, head: SheetHead, { authorId, onBehalfOf, shared, seenAt }: StoredNote): boolean =>
  canReadNote(actor, head, { wordsOf: onBehalfOf?.employeeId ?? authorId, shared }) === 'allowed' &&
  (head.employeeId !== actor.employeeId || seenAt !== null);

function actionsOn(actor: Actor, head: SheetHead, kind: AssessmentKind, shown: StoredAssessment | null, now: Date): string[] {
  if (
    canWriteAssessment(actor, head, kind) !== 'allowed' ||
    !isOpen(head, kind) ||
    !isAgreed(head) ||
    isSettled(head) ||
    isPeriodDecided(head, kind)
  )
    return [];
  if (shown?.state === 'submitted') return mayCorrectAt(now, head) && !isCalibrated(head) ? ['correct'] : [];
  return shown ? ['save', 'submit'] : ['save'];
}

/** Assessed is what was agreed, in the stage of assessment; a plan that ended with its assignment was agreed before. */
export const isAgreed = ({ planState, agreedAt }: SheetHead): boolean =>
  planState === 'agreed' || (planState === 'ended' && agreedAt !== null);
/** A closed cycle is open again for the supervisors' assessment of a person who was reopened, and for nothing else. */
export const isOpen = ({ cycleStage, reopened }: SheetHead, kind: AssessmentKind): boolean =>
  isAssessmentOpen(cycleStage, reopened && kind !== 'self');
/** A result that is out settles its assessment, until the person is reopened. */
export const isSettled = ({ released, reopened }: SheetHead): boolean => released && !reopened;
/** What a session compared and locked stays, until the person is reopened. */
export const isCalibrated = ({ calibrated, reopened }: SheetHead): boolean => calibrated && !reopened;
/** The deadline of the stage was over long before somebody is reopened. */
export const mayCorrectAt = (now: Date, { closesAt, reopened }: SheetHead): boolean => reopened || isInTime(now, closesAt);

/** Every version of every part that the actor may read. */
export async function readAssessments(read: Read, planId: string): Promise<Assessment[]> {
  const { actor, db } = read;
  const head = await findSheetHead(db, planId, read.today, actor);
  if (!head) throw new AppError('plan.not_found');
  // asked about parts as they might be, so that the answer does not tell whether there are any
  const verdicts = assessmentKinds.map((kind) => canReadAssessment(actor, head, { kind, state: 'submitted', authorId: actor.employeeId }));
  expectAllowed(verdicts.find((verdict) => verdict === 'allowed') ?? verdicts[0] ?? 'hidden', 'plan.not_found');
  const all = await listAssessments(db, planId, actor.employeeId);
  const readable = all.filter((one) => mayRead(actor, head, all, one));
  if (readable.length > 0) await recordAccess(read, planId, head, 'assessments');
  return readable.map((one) => assessmentToDto(head, one));
}

/** One assessment. One that may not be read is not there: that it exists would already tell. */
export async function readAssessment(read: Read, assessmentId: string): Promise<Assessment> {
  const { actor, db } = read;
  const planId = await findPlanOfAssessment(db, assessmentId);
  const head = planId === null ? null : await findSheetHead(db, planId, read.today, actor);
  if (!head) throw new AppError('assessment.not_found');
  const all = await listAssessments(db, head.planId, actor.employeeId);
  const one = all.find(({ id }) => id === assessmentId.toLowerCase());
  if (!one || !mayRead(actor, head, all, one)) throw new AppError('assessment.not_found');
  await recordAccess(read, head.planId, head, `assessment.${one.kind}`);
  return assessmentToDto(head, one);
}
