import type { Assessment, AssessmentSheet } from '@pauh/contracts';
import { type Actor, assessmentKinds, canReadAssessment, canReadNote, canReadProgress, canWriteAssessment, emptyAssessment, isInTime, standsInFor, suggestAssessment } from '@pauh/domain';
import { type Occasion, type Read, recordAccess, recordAccesses } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectAllowed } from '../plans/plans.module.ts';
import { announcementsToDto, noSurpriseFacts } from './announcements.ts';
import { assessmentToDto, sheetToDto } from './assessments.mapper.ts';
import { type WholeBody, getWholeBody, isPeriodDecided, mayReadParts, partsBeside } from './parts.service.ts';
import { type SheetHead, type StoredAssessment, type StoredNote, findPlanOfAssessment, findSheetHead, listAssessments } from './sheet.repo.ts';
import { lastSubmitted, mayRead, standing } from './sight.ts';

export type SheetKind = 'self' | 'supervisor';

/** The sheet to fill or to read; who may write may also open it while it is empty. */
export async function readSheet(read: Read, planId: string, kind: SheetKind): Promise<AssessmentSheet> {
  const { actor, db } = read;
  const head = await findSheetHead(db, planId, read.today, actor);
  if (!head) throw new AppError('plan.not_found');
  const body = await getWholeBody(db, head, actor.employeeId);
  const shown = standing(body.assessments.filter((one) => mayRead(actor, head, body.assessments, one)), kind);
  if (!shown && canWriteAssessment(actor, head, kind) !== 'allowed') expectAllowed(canReadAssessment(actor, head, { kind, state: 'draft', authorId: null }), 'plan.not_found');
  const others = kind === 'supervisor' && mayReadParts(actor, head) ? body.parts : [];
  await recordAccess(read, planId, head, `assessment.${kind}`);
  await recordAccesses(read, others.map((part) => ({ ...head, planId: part.planId })), `assessment.${kind}`);
  return presentSheet(actor, head, body, kind, shown, read);
}

/** The same sheet after a change, from the facts it was changed on. */
export function presentSheet(actor: Actor, head: SheetHead, body: WholeBody, kind: SheetKind, shown: StoredAssessment | null, occasion: Occasion): AssessmentSheet {
  const others = body.assessments.filter((one) => one.id !== shown?.id);
  const all = shown ? [...others, shown] : others;
  const seen: WholeBody = {
    ...body,
    parts: kind === 'supervisor' && mayReadParts(actor, head) ? body.parts : [],
    progress: canReadProgress(actor, head) === 'allowed' ? body.progress : [],
    feedback: body.feedback.filter((note) => mayReadHere(actor, head, note)),
  };
  const self = kind === 'supervisor' ? lastSubmitted(all.filter((one) => mayRead(actor, head, all, one)), 'self') : null;
  const suggestion = suggestAssessment(shown?.content ?? emptyAssessment, body.plan, head.rules, partsBeside(head, seen.parts));
  // whatever this reader sees of the notes, the rating rests on all of them
  const announcements = kind === 'supervisor' ? announcementsToDto(noSurpriseFacts(head, body, occasion), head.rules.noSurpriseDays) : null;
  return sheetToDto({ actor, head, body: seen, kind, shown, self, suggestion, announcements, onBehalfOf: standsInFor(actor, head), actions: actionsOn(actor, head, kind, shown, occasion.now) });
}

/** What the person themselves has not opened is opened on its own page: only there is it kept that they saw it. */
const mayReadHere = (actor: Actor, head: SheetHead, { authorId, onBehalfOf, shared, seenAt }: StoredNote): boolean =>
  canReadNote(actor, head, { wordsOf: onBehalfOf?.employeeId ?? authorId, shared }) === 'allowed' && (head.employeeId !== actor.employeeId || seenAt !== null);

function actionsOn(actor: Actor, head: SheetHead, kind: SheetKind, shown: StoredAssessment | null, now: Date): string[] {
  if (canWriteAssessment(actor, head, kind) !== 'allowed' || !isOpen(head) || head.released || (kind === 'supervisor' && isPeriodDecided(head))) return [];
  if (shown?.state === 'submitted') return isInTime(now, head.closesAt) && !head.calibrated ? ['correct'] : [];
  return shown ? ['save', 'submit'] : ['save'];
}

/** Assessed is what was agreed, in the stage of assessment; a plan that ended with its assignment was agreed before. */
export const isAgreed = ({ planState, agreedAt }: SheetHead): boolean => planState === 'agreed' || (planState === 'ended' && agreedAt !== null);
const isOpen = (head: SheetHead): boolean => head.cycleStage === 'assessment' && isAgreed(head);

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
