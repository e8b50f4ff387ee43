import { coachingForm } from '@pauh/domain';
import type { World } from '../matrix-world.ts';
import { type MatrixRows, none, plan, staff } from './row.ts';

const note = (world: World) => ({ params: { feedbackId: world.feedbackId } });
const request = (world: World) => ({ params: { requestId: world.requestId } });
const coaching = (world: World) => ({ params: { recordId: world.recordId } });

export const feedbackRows: MatrixRows = {
  listFeedback: { input: plan, may: '+    -    +   +    +   x    x   x  x   +   x  x    -    -   x   x' },
  createFeedback: {
    input: (w) => ({ ...plan(w), body: { kind: 'appreciation', subject: 'general', subjectId: null, text: 'Terima kasih' } }),
    may: 'x    -    +   x    +   x    x   x  x   x   x  x    -    -   x   x',
  },
  listMyFeedback: { input: () => ({ query: { view: 'received' } }), may: staff },
  getFeedback: { input: note, may: '+    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  replyToFeedback: {
    input: (w) => ({ ...note(w), body: { text: 'Baik, saya coba' } }),
    may: '+    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  correctFeedback: {
    input: (w) => ({ ...note(w), body: { kind: 'suggestion', text: 'Coba diskusi berpasangan' } }),
    may: 'x    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  listFeedbackRequests: { input: () => ({ query: { view: 'to_answer' } }), may: staff },
  getFeedbackRequest: { input: request, may: '+    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x' },
  createFeedbackRequest: {
    input: (w) => ({
      ...plan(w),
      body: {
        askedId: w.agency.employeeIds.colleague,
        askedAs: 'colleague',
        subject: 'general',
        subjectId: null,
        question: 'Apa yang bisa saya coba?',
        shared: false,
      },
    }),
    may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  answerFeedbackRequest: {
    input: (w) => ({ ...request(w), ifMatch: 1, body: { kind: 'appreciation', text: 'Selalu membantu' } }),
    may: 'x    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x',
  },
  declineFeedbackRequest: {
    input: (w) => ({ ...request(w), ifMatch: 1, body: { reason: 'Saya jarang bekerja bersama' } }),
    may: 'x    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x',
  },
  withdrawFeedbackRequest: {
    input: (w) => ({ ...request(w), ifMatch: 1 }),
    may: '+    -    -   -    -   -    x   x  x   x   x  x    x    -   x   x',
  },
  listColleagues: { input: () => ({ query: { search: 'Bayu' } }), may: staff },
  listThanks: { input: () => ({ query: { view: 'received' } }), may: staff },
  createThanks: { input: (w) => ({ body: { employeeId: w.agency.employeeIds.nurse, text: 'Terima kasih sudah membantu' } }), may: staff },
  listPrivateNotes: { input: none, may: staff },
  createPrivateNote: {
    input: (w) => ({ ...plan(w), body: { text: 'Tanyakan kabarnya' } }),
    may: 'x    -    +   x    +   x    x   x  x   x   x  x    -    -   x   x',
  },
  deletePrivateNote: {
    input: (w) => ({ params: { noteId: w.privateNoteId } }),
    may: '-    -    +   -    -   -    x   x  x   x   x  x    -    -   x   x',
  },
  listCoachingSessions: { input: none, may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x' },
  listCoachingRecords: { input: plan, may: '+    -    +   +    +   x    x   x  x   +   x  x    -    -   x   x' },
  getCoachingRecord: { input: coaching, may: '+    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  createCoachingRecord: {
    input: (w) => ({
      ...plan(w),
      body: {
        kind: 'coaching',
        heldOn: '2026-11-20',
        statements: coachingForm.statements.map((statement) => ({ statement, met: true, note: null })),
        nextStep: 'Mengamati kelas',
        nextStepOn: '2026-12-04',
      },
    }),
    may: 'x    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  confirmCoachingRecord: {
    input: (w) => ({ ...coaching(w), ifMatch: 1, body: { view: 'agree', text: null } }),
    may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
};
