import { describe, expect, it } from 'vitest';
import {
  type PlanContent,
  type RequestSurroundings,
  behaviours,
  checkFeedbackRequest,
  feedbackCapacities,
  feedbackKindsFor,
  isFeedbackAbout,
  mostOpenRequests,
} from '../src/index.ts';

const content = {
  results: [{ id: 'r1', kind: 'main', title: 'Hasil', indicators: [{ id: 'i1' }, { id: 'i2' }] }],
  behaviours: [],
  annex: { resources: [], accountability: [], consequences: [] },
} as unknown as PlanContent;

describe('what a note is about', () => {
  it.each([
    ['general', null, true],
    ['general', 'r1', false],
    ['result', 'r1', true],
    ['result', 'i1', false],
    ['result', null, false],
    ['indicator', 'i2', true],
    ['indicator', 'r1', false],
    ['behaviour', 'kompeten', true],
    ['behaviour', 'rajin', false],
  ] as const)('%s %s: %s', (subject, subjectId, known) => {
    expect(isFeedbackAbout(content, { subject, subjectId })).toBe(known);
  });
  it('knows every behaviour', () => {
    expect(behaviours.every((behaviour) => isFeedbackAbout(content, { subject: 'behaviour', subjectId: behaviour }))).toBe(true);
  });
});

describe('which kinds one may write', () => {
  it('keeps "needs attention" for the line', () => {
    expect(feedbackCapacities.map((capacity) => feedbackKindsFor(capacity).includes('needs_attention'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('asking somebody', () => {
  const around: RequestSurroundings = { content, employeeId: 'me', askedOnDuty: true, askedBefore: false, open: 0 };
  it.each<[string, { askedId?: string; subjectId?: string | null }, Partial<RequestSurroundings>, string[]]>([
    ['a colleague about an indicator', {}, {}, []],
    ['oneself', { askedId: 'me' }, {}, ['/askedId feedback_request.self']],
    ['somebody who does not work here', {}, { askedOnDuty: false }, ['/askedId feedback_request.person_unknown']],
    ['the same person twice', {}, { askedBefore: true }, ['/askedId feedback_request.already_asked']],
    ['about a row of another plan', { subjectId: 'elsewhere' }, {}, ['/subjectId feedback.subject_unknown']],
    ['the tenth', {}, { open: mostOpenRequests - 1 }, []],
    ['the eleventh', {}, { open: mostOpenRequests }, ['/askedId feedback_request.too_many_open']],
    [
      'oneself about nothing',
      { askedId: 'me', subjectId: null },
      {},
      ['/askedId feedback_request.self', '/subjectId feedback.subject_unknown'],
    ],
  ])('%s', (_what, request, more, found) => {
    expect(
      checkFeedbackRequest({ askedId: 'other', subject: 'indicator', subjectId: 'i1', ...request }, { ...around, ...more }).map(
        ({ pointer, code }) => `${pointer} ${code}`,
      ),
    ).toEqual(found);
  });
});
