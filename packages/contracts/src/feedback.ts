import { feedbackCapacities, feedbackKinds, feedbackRequestStates, feedbackSubjects } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  Id,
  InstantAt,
  PersonRef,
  UnitRef,
  Version,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const tag = 'feedback';
const about = { subject: word(feedbackSubjects), subjectId: nullable(text(60)) } as const;
const aboutShown = {
  subject: word(feedbackSubjects),
  subjectId: nullable(Type.String({ description: 'Id of the result or indicator, or the name of the behaviour' })),
  subjectTitle: nullable(Type.String({ description: 'The title of the result or indicator, and nothing else of the plan' })),
} as const;
const onPlan = { params: idParam('planId') } as const;
const Words = text(2000);

export const FeedbackNote = named(
  'FeedbackNote',
  strict({
    id: Id,
    planId: Id,
    employee: ref(PersonRef),
    kind: word(feedbackKinds),
    ...aboutShown,
    text: nullable(Type.String({ description: 'Null in lists of the person it is for until they have opened it' })),
    by: ref(PersonRef),
    onBehalfOf: nullable(ref(PersonRef)),
    capacity: word(feedbackCapacities),
    shared: Type.Boolean({ description: 'Whether the reporting line reads it' }),
    requestId: nullable(Id),
    correctsId: nullable(Id),
    correctedById: nullable(Id),
    replies: Type.Integer(),
    createdAt: InstantAt,
    notifiedAt: InstantAt,
    seenAt: nullable(InstantAt),
    countsFrom: nullable(
      Type.String({
        format: 'date',
        description: 'From which day a rating below expectation may rest on it; null where it warns of nothing',
      }),
    ),
  }),
);
export type FeedbackNote = Static<typeof FeedbackNote>;
export const FeedbackPage = pageOf('FeedbackPage', FeedbackNote);
export const FeedbackReply = named(
  'FeedbackReply',
  strict({ id: Id, by: ref(PersonRef), onBehalfOf: nullable(ref(PersonRef)), text: Type.String(), createdAt: InstantAt }),
);
export const FeedbackThread = named(
  'FeedbackThread',
  strict(
    { note: ref(FeedbackNote), replies: Type.Array(ref(FeedbackReply)), actions: Actions },
    { description: 'A note and what was said to it' },
  ),
);
export type FeedbackThread = Static<typeof FeedbackThread>;
const thread = (status: 200 | 201) => ({ status, schema: ref(FeedbackThread) }) as const;

export const listFeedback = defineContract({
  id: 'listFeedback',
  tag,
  summary: 'Feedback on a plan, newest first; a list marks nothing as seen',
  method: 'GET',
  path: '/plans/{planId}/feedback',
  access: { permission: 'feedback:read' },
  effect: 'none',
  ...onPlan,
  query: strict(pageQuery),
  success: { status: 200, schema: ref(FeedbackPage) },
  csv: true,
  errors: ['plan.not_found', 'access.denied', 'paging.cursor_invalid'],
});
export const createFeedback = defineContract({
  id: 'createFeedback',
  tag,
  summary: 'Give feedback',
  method: 'POST',
  path: '/plans/{planId}/feedback',
  access: { permission: 'feedback:write' },
  effect: 'create',
  ...onPlan,
  body: strict({ kind: word(feedbackKinds), ...about, text: Words }),
  success: { status: 201, schema: ref(FeedbackNote) },
  errors: ['plan.not_found', 'access.denied', 'plan.stage_closed', 'feedback.subject_unknown'],
});
export const listMyFeedback = defineContract({
  id: 'listMyFeedback',
  tag,
  summary: 'Feedback that I received or gave, over all plans, newest first',
  method: 'GET',
  path: '/feedback',
  access: { permission: 'feedback:write' },
  effect: 'none',
  query: strict({ ...pageQuery, view: word(['received', 'given']) }),
  success: { status: 200, schema: ref(FeedbackPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getFeedback = defineContract({
  id: 'getFeedback',
  tag,
  summary: 'One note with its replies; the first opening by the person it is for is kept as the time it was seen',
  method: 'GET',
  path: '/feedback/{feedbackId}',
  access: { permission: 'feedback:read' },
  effect: 'none',
  params: idParam('feedbackId'),
  success: thread(200),
  errors: ['feedback.not_found', 'access.denied'],
});
export const replyToFeedback = defineContract({
  id: 'replyToFeedback',
  tag,
  summary: 'Answer a note, or what was answered',
  method: 'POST',
  path: '/feedback/{feedbackId}/replies',
  access: { permission: 'feedback:write' },
  effect: 'create',
  params: idParam('feedbackId'),
  body: strict({ text: Words }),
  success: thread(201),
  errors: ['feedback.not_found', 'access.denied', 'plan.stage_closed'],
});
export const correctFeedback = defineContract({
  id: 'correctFeedback',
  tag,
  summary: "Put another note in the place of one's own; the first stays readable",
  method: 'POST',
  path: '/feedback/{feedbackId}/correction',
  access: { permission: 'feedback:write' },
  effect: 'create',
  params: idParam('feedbackId'),
  body: strict({ kind: word(feedbackKinds), text: Words }),
  success: thread(201),
  errors: ['feedback.not_found', 'access.denied', 'plan.stage_closed', 'feedback.already_corrected', 'feedback.kind_reserved'],
});

export const FeedbackRequest = named(
  'FeedbackRequest',
  strict(
    {
      id: Id,
      asker: ref(PersonRef),
      asked: ref(PersonRef),
      askedAs: word(feedbackCapacities),
      ...aboutShown,
      question: Type.String(),
      shared: Type.Boolean({ description: 'Whether the reporting line will read the answer' }),
      state: word(feedbackRequestStates),
      askedAt: InstantAt,
      closedAt: nullable(InstantAt),
      declineReason: nullable(Type.String()),
      feedbackId: nullable(Id),
      version: Version,
      actions: Actions,
    },
    { description: 'What an employee asks one person about one thing. It shows the title of that thing, never the plan' },
  ),
);
export type FeedbackRequest = Static<typeof FeedbackRequest>;
export const FeedbackRequestPage = pageOf('FeedbackRequestPage', FeedbackRequest);
const request = { status: 200, schema: ref(FeedbackRequest) } as const;
const onRequest = { params: idParam('requestId') } as const;

export const listFeedbackRequests = defineContract({
  id: 'listFeedbackRequests',
  tag,
  summary: 'What I asked others, or others asked me, newest first',
  method: 'GET',
  path: '/feedback-requests',
  access: { permission: 'feedback:write' },
  effect: 'none',
  query: strict({ ...pageQuery, view: word(['asked', 'to_answer']), state: Type.Optional(word(feedbackRequestStates)) }),
  success: { status: 200, schema: ref(FeedbackRequestPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getFeedbackRequest = defineContract({
  id: 'getFeedbackRequest',
  tag,
  summary: 'One request, for who asked and who was asked',
  method: 'GET',
  path: '/feedback-requests/{requestId}',
  access: { permission: 'feedback:write' },
  effect: 'none',
  ...onRequest,
  success: request,
  errors: ['feedback_request.not_found'],
});
export const createFeedbackRequest = defineContract({
  id: 'createFeedbackRequest',
  tag,
  summary: 'Ask a supervisor, a team leader or a colleague about one thing',
  method: 'POST',
  path: '/plans/{planId}/feedback-requests',
  access: { permission: 'feedback:write' },
  effect: 'create',
  ...onPlan,
  body: strict({
    askedId: Id,
    askedAs: word(['team_leader', 'colleague']),
    ...about,
    question: text(500),
    shared: Type.Boolean({ description: 'Whether the reporting line may read the answer; always true where the line itself is asked' }),
  }),
  success: { status: 201, schema: ref(FeedbackRequest) },
  errors: [
    'plan.not_found',
    'access.denied',
    'plan.stage_closed',
    'feedback.subject_unknown',
    'feedback_request.self',
    'feedback_request.person_unknown',
    'feedback_request.already_asked',
    'feedback_request.too_many_open',
  ],
  example: {
    body: {
      askedId: '0193a1b2-0000-7000-8000-000000000001',
      askedAs: 'colleague',
      subject: 'behaviour',
      subjectId: 'kolaboratif',
      question: 'Apa satu hal yang bisa saya coba saat kita mengajar bersama?',
      shared: false,
    },
  },
});
export const answerFeedbackRequest = defineContract({
  id: 'answerFeedbackRequest',
  tag,
  summary: 'Answer: the note reaches the employee at once',
  method: 'POST',
  path: '/feedback-requests/{requestId}/answer',
  access: { permission: 'feedback:write' },
  effect: 'change',
  ...onRequest,
  body: strict({ kind: word(feedbackKinds), text: Words }),
  success: request,
  errors: ['feedback_request.not_found', 'access.denied', 'feedback_request.closed', 'plan.stage_closed', 'feedback.kind_reserved'],
});
export const declineFeedbackRequest = defineContract({
  id: 'declineFeedbackRequest',
  tag,
  summary: 'Decline to answer, with a reason',
  method: 'POST',
  path: '/feedback-requests/{requestId}/declination',
  access: { permission: 'feedback:write' },
  effect: 'change',
  ...onRequest,
  body: strict({ reason: Type.String({ minLength: 10, maxLength: 500 }) }),
  success: request,
  errors: ['feedback_request.not_found', 'access.denied', 'feedback_request.closed', 'plan.stage_closed'],
});
export const withdrawFeedbackRequest = defineContract({
  id: 'withdrawFeedbackRequest',
  tag,
  summary: 'Take a request back',
  method: 'POST',
  path: '/feedback-requests/{requestId}/withdrawal',
  access: { permission: 'feedback:write' },
  effect: 'change',
  ...onRequest,
  success: request,
  errors: ['feedback_request.not_found', 'access.denied', 'feedback_request.closed', 'plan.stage_closed'],
});

export const Colleague = named('Colleague', strict({ id: Id, name: Type.String(), unit: ref(UnitRef), positionTitle: Type.String() }));
export type Colleague = Static<typeof Colleague>;
export const ColleaguePage = pageOf('ColleaguePage', Colleague);
export const listColleagues = defineContract({
  id: 'listColleagues',
  tag,
  summary: 'Who works in the agency today, by name or NIP: whom one may ask or thank',
  method: 'GET',
  path: '/colleagues',
  access: { permission: 'feedback:write' },
  effect: 'none',
  query: strict({ ...pageQuery, search: Type.String({ minLength: 2, maxLength: 100 }) }),
  success: { status: 200, schema: ref(ColleaguePage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});

export const Thanks = named(
  'Thanks',
  strict(
    { id: Id, from: ref(PersonRef), to: ref(PersonRef), text: Type.String(), givenAt: InstantAt },
    { description: 'Read by the two of them alone, and counted nowhere' },
  ),
);
export type Thanks = Static<typeof Thanks>;
export const ThanksPage = pageOf('ThanksPage', Thanks);
export const listThanks = defineContract({
  id: 'listThanks',
  tag,
  summary: 'Thanks that I received or gave, newest first',
  method: 'GET',
  path: '/thanks',
  access: { permission: 'feedback:write' },
  effect: 'none',
  query: strict({ ...pageQuery, view: word(['received', 'given']) }),
  success: { status: 200, schema: ref(ThanksPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const createThanks = defineContract({
  id: 'createThanks',
  tag,
  summary: 'Thank a colleague; never part of an evaluation',
  method: 'POST',
  path: '/thanks',
  access: { permission: 'feedback:write' },
  effect: 'create',
  body: strict({ employeeId: Id, text: text(500) }),
  success: { status: 201, schema: ref(Thanks) },
  errors: ['thanks.self', 'thanks.person_unknown', 'thanks.once_a_day', 'thanks.day_full'],
});

export const PrivateNote = named(
  'PrivateNote',
  strict(
    { id: Id, planId: Id, employee: ref(PersonRef), text: Type.String(), createdAt: InstantAt },
    { description: 'Read by its author alone: no line, HR, auditor or employee; proof of nothing' },
  ),
);
export type PrivateNote = Static<typeof PrivateNote>;
export const PrivateNotePage = pageOf('PrivateNotePage', PrivateNote);
export const listPrivateNotes = defineContract({
  id: 'listPrivateNotes',
  tag,
  summary: 'My own private notes, newest first',
  method: 'GET',
  path: '/private-notes',
  access: { permission: 'private_note:write' },
  effect: 'none',
  query: strict({ ...pageQuery, planId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(PrivateNotePage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const PrivateNoteKept = named(
  'PrivateNoteKept',
  strict({ id: Id, createdAt: InstantAt }, { description: 'That it was kept, without its words: the answer is stored for repetition' }),
);
export const createPrivateNote = defineContract({
  id: 'createPrivateNote',
  tag,
  summary: 'Keep a private note on somebody I supervise',
  method: 'POST',
  path: '/plans/{planId}/private-notes',
  access: { permission: 'private_note:write' },
  effect: 'create',
  ...onPlan,
  body: strict({ text: Words }),
  success: { status: 201, schema: ref(PrivateNoteKept) },
  errors: ['plan.not_found', 'access.denied'],
});
export const deletePrivateNote = defineContract({
  id: 'deletePrivateNote',
  tag,
  summary: 'Throw a private note of my own away',
  method: 'DELETE',
  path: '/private-notes/{noteId}',
  access: { permission: 'private_note:write' },
  effect: 'none',
  params: idParam('noteId'),
  success: { status: 204, schema: null },
  errors: ['private_note.not_found'],
});
