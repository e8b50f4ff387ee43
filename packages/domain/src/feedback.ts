import { type PlanContent, planIndicators } from './plan.ts';
import type { FieldRefusal } from './refusal.ts';
import { type FeedbackCapacity, type FeedbackKind, type FeedbackSubject, behaviours, feedbackKinds } from './vocabulary.ts';

/** What a note is about: the whole work, or one row of the plan or one behaviour, named by `subjectId`. */
export interface FeedbackAbout {
  readonly subject: FeedbackSubject;
  readonly subjectId: string | null;
}

/** Whether it is about something that exists: the whole plan, a row of it, or one of the seven behaviours. */
export function isFeedbackAbout(content: PlanContent, { subject, subjectId }: FeedbackAbout): boolean {
  switch (subject) {
    case 'general':
      return subjectId === null;
    case 'result':
      return content.results.some((result) => result.id === subjectId);
    case 'indicator':
      return planIndicators(content).some(({ indicator }) => indicator.id === subjectId);
    case 'behaviour':
      return behaviours.some((behaviour) => behaviour === subjectId);
  }
}

const ofColleagues: readonly FeedbackKind[] = ['appreciation', 'suggestion'];

/** Which kinds of note one may write: only the line says that something must change before the assessment. [C] */
export const feedbackKindsFor = (capacity: FeedbackCapacity): readonly FeedbackKind[] =>
  capacity === 'supervisor' || capacity === 'reviewing_supervisor' ? feedbackKinds : ofColleagues;

/** The most requests for feedback that one person may have open at a time. [C] */
export const mostOpenRequests = 10;

export interface RequestSurroundings {
  readonly content: PlanContent;
  readonly employeeId: string;
  /** Whether the person asked works here today. */
  readonly askedOnDuty: boolean;
  /** Whether the same person was asked about the same thing and has not answered yet. */
  readonly askedBefore: boolean;
  /** How many requests of the employee are open. */
  readonly open: number;
}

/** Everything that keeps an employee from asking somebody about one thing, with its place in the body. */
export function checkFeedbackRequest(request: FeedbackAbout & { readonly askedId: string }, around: RequestSurroundings): FieldRefusal[] {
  return [
    ...checkAsked(request.askedId, around),
    ...(isFeedbackAbout(around.content, request) ? [] : [{ pointer: '/subjectId', code: 'feedback.subject_unknown' }]),
    ...(around.open < mostOpenRequests
      ? []
      : [{ pointer: '/askedId', code: 'feedback_request.too_many_open', params: { most: mostOpenRequests } }]),
  ];
}

function checkAsked(askedId: string, { employeeId, askedOnDuty, askedBefore }: RequestSurroundings): FieldRefusal[] {
  if (askedId === employeeId) return [{ pointer: '/askedId', code: 'feedback_request.self' }];
  if (!askedOnDuty) return [{ pointer: '/askedId', code: 'feedback_request.person_unknown' }];
  return askedBefore ? [{ pointer: '/askedId', code: 'feedback_request.already_asked' }] : [];
}
