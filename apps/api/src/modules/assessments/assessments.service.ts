import type { AssessmentContent as AssessmentContentDto, AssessmentSheet } from '@pauh/contracts';
import { assessmentContentFromDto } from '@pauh/contracts/exact-content';
import {
  type AssessmentContent,
  type AssessmentKind,
  type Grantor,
  type PlanContent,
  type SurpriseOverride,
  assessmentMachine,
  behaviours,
  canWriteAssessment,
  checkAssessmentActuals,
  checkAssessmentForSubmission,
  checkAssessmentRows,
  checkNoSurprise,
  checkParts,
  checkTakeOvers,
  isBlankOverride,
  nameOnActs,
  overridesInForce,
  planIndicators,
  standsInFor,
  suggestAssessment,
  takeOversInForce,
  transition,
} from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { expectExact } from '../../lib/exact.ts';
import { newId } from '../../lib/ids.ts';
import { changeCounts } from '../cycles/cycles.module.ts';
import { expectAllowed } from '../plans/plans.module.ts';
import { decideResult, releaseReopened } from '../results/results.module.ts';
import { noSurpriseFacts } from './announcements.ts';
import { saveDraft, saveExceptions, submitUndecided } from './assessments.repo.ts';
import { decides, earlierDaysOf, expectPeriodOpen, partSheetsOf, partsBeside, receiptPartOf } from './parts.service.ts';
import { type SheetBody, type SheetHead, findSheetHeadForUpdate, getSheetBody } from './sheet.repo.ts';
import { isAgreed, isCalibrated, isOpen, isSettled, mayCorrectAt, presentSheet } from './sheet.service.ts';
import { readableBy, standing } from './sight.ts';
import type { StoredAssessment } from './stored-assessment.repo.ts';

/** An assessment that this actor may write now, with the facts of its plan. */
interface Open {
  head: SheetHead;
  body: SheetBody;
  shown: StoredAssessment | null;
  authorId: string;
  onBehalfOf: Grantor | null;
}

/**
 * Holds the plan, then asks the policy, the version and the stage. The body is read after the lock was taken, or it
 * would be the one before it.
 */
async function openForWriting(work: Work, planId: string, kind: AssessmentKind, ifMatch: number): Promise<Open> {
  const { actor, tx } = work;
  const head = await findSheetHeadForUpdate(tx, planId, work.today, actor);
  if (!head) throw new AppError('plan.not_found');
  expectAllowed(canWriteAssessment(actor, head, kind), 'plan.not_found');
  const body = await getSheetBody(tx, head, actor.employeeId);
  const shown = standing(readableBy(actor, head, body), kind, actor.employeeId);
  expectVersion(shown?.version ?? 0, ifMatch);
  if (!isOpen(head, kind)) throw new AppError('assessment.stage_closed');
  if (!isAgreed(head)) throw new AppError('assessment.plan_not_agreed');
  return { head, body, shown, authorId: actor.employeeId as string, onBehalfOf: kind === 'part' ? null : standsInFor(actor, head) };
}

/** Saves the draft; it may be unfinished, but holds nothing that the plan does not know or a rule forbids. */
export async function saveAssessment(
  work: Work,
  planId: string,
  kind: AssessmentKind,
  ifMatch: number,
  dto: AssessmentContentDto,
): Promise<AssessmentSheet> {
  const open = await openForWriting(work, planId, kind, ifMatch);
  if (isSettled(open.head)) throw new AppError('assessment.released');
  expectPeriodOpen(open.head, kind);
  if (open.shown?.state === 'submitted') throw new AppError('assessment.already_submitted');
  const given = expectExact(assessmentContentFromDto(dto));
  expectFitting(given, open, kind);
  const content = inOrder(given, open.body.plan);
  const saved = await storeDraft(work, open, kind, content, open.shown, null);
  work.audit({
    action: 'assessment.saved',
    subjectType: 'assessment',
    subjectId: saved.id,
    after: { planId, kind, version: saved.version },
    onBehalfOf: open.onBehalfOf,
  });
  return presentSheet(work.actor, open.head, open.body, kind, saved, work);
}

function expectFitting(content: AssessmentContent, { head, body: { plan } }: Open, kind: AssessmentKind): void {
  const [wrongRow, ...others] = [
    ...checkAssessmentRows(content, plan),
    ...checkTakeOvers(content, kind === 'supervisor' ? (head.earlierSupervisorIds ?? []) : []),
  ];
  if (wrongRow) throw new AppError(errorCodeOf(wrongRow.code), [wrongRow, ...others]);
  const actuals = checkAssessmentActuals(content, plan);
  if (actuals.length > 0) throw new AppError('assessment.actual_refused', actuals);
}

const overrideKey = ({ subject, subjectId }: SurpriseOverride): string => `${subject} ${subjectId ?? ''}`;
/** In the order of the plan and of the official form, as it will be read again: what a refusal of submission points into. */
function inOrder(content: AssessmentContent, plan: PlanContent): AssessmentContent {
  const sorted = <Row>(rows: readonly Row[], keyOf: (row: Row) => string, keys: readonly string[]): Row[] =>
    [...rows].sort((a, b) => keys.indexOf(keyOf(a)) - keys.indexOf(keyOf(b)));
  return {
    ...content,
    indicators: sorted(
      content.indicators,
      ({ indicatorId }) => indicatorId,
      planIndicators(plan).map(({ indicator }) => indicator.id),
    ),
    results: sorted(
      content.results,
      ({ resultId }) => resultId,
      plan.results.map(({ id }) => id),
    ),
    behaviours: sorted(content.behaviours, ({ behaviour }) => behaviour, behaviours),
    overrides: (content.overrides ?? [])
      .filter((override) => !isBlankOverride(override))
      .sort((a, b) => (overrideKey(a) < overrideKey(b) ? -1 : 1)),
    takenOver: sorted(
      (content.takenOver ?? []).filter(({ reason }) => (reason ?? '').trim() !== ''),
      ({ supervisorId }) => supervisorId,
      (content.takenOver ?? []).map(({ supervisorId }) => supervisorId).sort(),
    ),
  };
}

/** Writes a draft: the present one again, or the next version of what was submitted. */
async function storeDraft(
  work: Work,
  { head, body, authorId, onBehalfOf }: Open,
  kind: AssessmentKind,
  content: AssessmentContent,
  before: StoredAssessment | null,
  correctionReason: string | null,
): Promise<StoredAssessment> {
  const follows = before?.state === 'submitted';
  const draft: StoredAssessment = {
    id: before && !follows ? before.id : newId(),
    kind,
    no: follows ? before.no + 1 : (before?.no ?? 1),
    authorId,
    authorName: work.actorName,
    onBehalfOf,
    state: 'draft',
    ...daysOfSheet(head, kind, authorId),
    // versions run on over corrections, so that no tag ever means two contents
    submittedAt: null,
    updatedAt: work.now.toISOString(),
    version: (before?.version ?? 0) + 1,
    content,
    decisive: false,
  };
  const { sheet } = suggestAssessment(content, body.plan, head.rules);
  await saveDraft(work.tx, { ...draft, planId: head.planId, sheet, correctionReason, at: work.now });
  return draft;
}

/** Of which days a sheet says it is. */
function daysOfSheet(head: SheetHead, kind: AssessmentKind, authorId: string): { fromOn: string; toOn: string } {
  const part = kind === 'part' ? earlierDaysOf(head, authorId) : undefined;
  if (part) return { fromOn: part.startsOn, toOn: part.endsOn };
  return kind === 'supervisor'
    ? { fromOn: head.supervisedFrom ?? head.startsOn, toOn: head.supervisedTo ?? head.endsOn }
    : { fromOn: head.startsOn, toOn: head.endsOn };
}

/** Hands the draft in. What counts is the server's time of receipt; a supervisor's submission decides the result. */
export async function submitAssessment(work: Work, planId: string, kind: AssessmentKind, ifMatch: number): Promise<AssessmentSheet> {
  const open = await openForWriting(work, planId, kind, ifMatch);
  const { head, body, shown, onBehalfOf } = open;
  if (isSettled(head)) throw new AppError('assessment.released');
  expectPeriodOpen(head, kind);
  if (!shown) throw new AppError('assessment.not_started');
  const next = transition(assessmentMachine, shown.state, 'submit');
  if (!next.ok) throw new AppError(errorCodeOf(next.code));
  const content = await finalContent(work, open, kind, shown);
  const decided = await handIn(work, open, kind, shown.id, content);
  work.audit({
    action: 'assessment.submitted',
    subjectType: 'assessment',
    subjectId: shown.id,
    after: {
      planId,
      kind,
      no: shown.no,
      ...decided,
      ...(content.overrides?.length ? { overrides: content.overrides } : {}),
      ...(content.takenOver?.length ? { takenOver: content.takenOver } : {}),
    },
    onBehalfOf,
  });
  work.publish({ kind: 'assessment.submitted', payload: { assessmentId: shown.id, planId, kind } });
  if (kind !== 'part') await changeCounts(work.tx, head.cycleId, head.unitId, { [countOf[kind]]: 1 });
  if (decided && head.reopened) await releaseReopened(work, head);
  const at = work.now.toISOString();
  return presentSheet(
    work.actor,
    head,
    body,
    kind,
    { ...shown, content, state: next.to, submittedAt: at, updatedAt: at, version: shown.version + 1, decisive: kind === 'supervisor' },
    work,
  );
}

/** Decides the result where this sheet does, and answers what was decided; any other sheet is handed in and waits. */
async function handIn(
  work: Work,
  { head, body, onBehalfOf }: Open,
  kind: AssessmentKind,
  assessmentId: string,
  content: AssessmentContent,
): Promise<Awaited<ReturnType<typeof decideResult>> | null> {
  if (kind === 'supervisor' && decides(head))
    return decideResult(work, {
      ...head,
      ...body,
      assessmentId,
      content,
      receiptParts: body.parts.map(receiptPartOf),
      decidedBy: nameOnActs(head, work.actor.employeeId, work.actorName),
      onBehalfOf,
    });
  await submitUndecided(work.tx, assessmentId, head.planId, kind, work.now);
  return null;
}

/**
 * What the draft says when nothing keeps it from being handed in. Overrides and take-overs that nothing rests on are
 * let go: they would be read and counted as what they are not.
 */
async function finalContent(
  work: Work,
  { head, body }: Open,
  kind: AssessmentKind,
  { id, content }: StoredAssessment,
): Promise<AssessmentContent> {
  const facts = noSurpriseFacts(head, body, work);
  const sheets = kind === 'supervisor' ? partSheetsOf(body.parts) : [];
  const findings = [
    ...checkParts(content, head, sheets, head.rules),
    ...checkAssessmentForSubmission(
      kind,
      content,
      body.plan,
      head.rules,
      kind === 'supervisor' ? partsBeside(head, body.parts, content) : null,
    ),
    ...(kind === 'self' ? [] : checkNoSurprise(content, head.rules, facts)),
  ];
  if (findings.length > 0) throw new AppError('assessment.not_ready', findings);
  if (kind === 'self') return content;
  const kept = { overrides: overridesInForce(content, head.rules, facts), takenOver: takeOversInForce(content, head, sheets, head.rules) };
  if (kept.overrides.length < (content.overrides ?? []).length || kept.takenOver.length < (content.takenOver ?? []).length)
    await saveExceptions(work.tx, id, kept);
  return { ...content, ...kept };
}

const countOf = { self: 'selfSubmitted', supervisor: 'supervisorSubmitted' } as const;

/**
 * Opens the next version of a submitted assessment, with a reason. The old one stays; until the new one is handed in
 * the plan waits again, so after the deadline nothing is opened that could not be handed in.
 */
export async function correctAssessment(
  work: Work,
  planId: string,
  kind: AssessmentKind,
  ifMatch: number,
  reason: string,
): Promise<AssessmentSheet> {
  const open = await openForWriting(work, planId, kind, ifMatch);
  const { head, body, shown } = open;
  if (!shown) throw new AppError('assessment.not_submitted');
  const next = transition(assessmentMachine, shown.state, 'correct', { reason, calibrated: isCalibrated(head), locked: isSettled(head) });
  if (!next.ok)
    throw next.code === 'assessment.reason_required'
      ? new AppError('request.refused', [{ pointer: '/reason', code: 'assessment.reason_too_short' }])
      : new AppError(errorCodeOf(next.code));
  expectPeriodOpen(head, kind);
  if (!mayCorrectAt(work.now, head)) throw new AppError('assessment.deadline_passed');
  const draft = await storeDraft(work, open, kind, shown.content, shown, reason);
  work.audit({
    action: 'assessment.correction_opened',
    subjectType: 'assessment',
    subjectId: draft.id,
    before: { assessmentId: shown.id, no: shown.no },
    after: { planId, kind, no: draft.no, reason },
    onBehalfOf: open.onBehalfOf,
  });
  work.publish({ kind: 'assessment.correction_opened', payload: { assessmentId: draft.id, planId, kind } });
  if (kind !== 'part') await changeCounts(work.tx, head.cycleId, head.unitId, { [countOf[kind]]: -1 });
  return presentSheet(work.actor, head, body, kind, draft, work);
}
