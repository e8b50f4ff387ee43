import { describe, expect, it } from 'vitest';
import {
  type AttentionNote, type PlanContent, type RequestSurroundings, behaviours, checkFeedbackRequest, countsFrom, feedbackCapacities, feedbackKindsFor, isFeedbackAbout, mostOpenRequests, reachedOn, wasAnnounced,
} from '../src/index.ts';

const content = { results: [{ id: 'r1', kind: 'main', title: 'Hasil', indicators: [{ id: 'i1' }, { id: 'i2' }] }], behaviours: [], annex: { resources: [], accountability: [], consequences: [] } } as unknown as PlanContent;

describe('what a note is about', () => {
  it.each([
    ['general', null, true], ['general', 'r1', false], ['result', 'r1', true], ['result', 'i1', false], ['result', null, false],
    ['indicator', 'i2', true], ['indicator', 'r1', false], ['behaviour', 'kompeten', true], ['behaviour', 'rajin', false],
  ] as const)('%s %s: %s', (subject, subjectId, known) => {
    expect(isFeedbackAbout(content, { subject, subjectId })).toBe(known);
  });
  it('knows every behaviour', () => {
    expect(behaviours.every((behaviour) => isFeedbackAbout(content, { subject: 'behaviour', subjectId: behaviour }))).toBe(true);
  });
});

describe('which kinds one may write', () => {
  it('keeps "needs attention" for the line', () => {
    expect(feedbackCapacities.map((capacity) => feedbackKindsFor(capacity).includes('needs_attention'))).toEqual([true, true, false, false]);
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
    ['oneself about nothing', { askedId: 'me', subjectId: null }, {}, ['/askedId feedback_request.self', '/subjectId feedback.subject_unknown']],
  ])('%s', (_what, request, more, found) => {
    expect(checkFeedbackRequest({ askedId: 'other', subject: 'indicator', subjectId: 'i1', ...request }, { ...around, ...more }).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(found);
  });
});

describe('when a note has reached the person', () => {
  it.each([
    ['opened the same day', '2026-10-01', '2026-10-01', '2026-10-01'],
    ['opened within three days', '2026-10-01', '2026-10-03', '2026-10-03'],
    ['opened on the third day', '2026-10-01', '2026-10-04', '2026-10-04'],
    ['opened later: presumed on the third day', '2026-10-01', '2026-10-20', '2026-10-04'],
    ['never opened: presumed on the third day', '2026-10-01', null, '2026-10-04'],
  ] as const)('%s', (_what, notifiedOn, seenOn, reached) => {
    expect(reachedOn({ notifiedOn, seenOn })).toBe(reached);
    expect(countsFrom({ notifiedOn, seenOn }, 14)).toBe(`2026-10-${Number(reached.slice(8)) + 14}`);
  });
});

describe('no surprise', () => {
  const note: AttentionNote = { kind: 'needs_attention', subject: 'indicator', subjectId: 'i1', corrected: false, notifiedOn: '2026-10-01', seenOn: null };
  const seen = { ...note, seenOn: '2026-10-01' };
  const about = { subject: 'indicator', subjectId: 'i1' } as const;
  it.each<[string, AttentionNote[], string, number, boolean]>([
    ['seen 14 days before', [seen], '2026-10-15', 14, true],
    ['seen 13 days before', [seen], '2026-10-14', 14, false],
    ['not seen, 17 days after the notice', [note], '2026-10-18', 14, true],
    ['not seen, 16 days after the notice', [note], '2026-10-17', 14, false],
    ['seen only today, noticed long ago', [{ ...note, seenOn: '2026-11-30' }], '2026-11-30', 14, true],
    ['another kind', [{ ...seen, kind: 'suggestion' }], '2026-12-31', 14, false],
    ['another indicator', [{ ...seen, subjectId: 'i2' }], '2026-12-31', 14, false],
    ['its result only', [{ ...seen, subject: 'result', subjectId: 'r1' }], '2026-12-31', 14, false],
    ['taken back by its author', [{ ...seen, corrected: true }], '2026-12-31', 14, false],
    ['one of two is enough', [{ ...seen, corrected: true }, seen], '2026-12-31', 14, true],
    ['no note', [], '2026-12-31', 14, false],
    ['a scheme that does not require it', [], '2026-10-01', 0, true],
    ['a scheme of 30 days', [seen], '2026-10-31', 30, true],
    ['a scheme of 30 days, a day early', [seen], '2026-10-30', 30, false],
  ])('%s', (_what, notes, actOn, days, announced) => {
    expect(wasAnnounced(notes, about, actOn, days)).toBe(announced);
  });
});
