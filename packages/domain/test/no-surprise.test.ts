import { describe, expect, it } from 'vitest';
import {
  type AssessmentContent,
  type AttentionNote,
  type NoSurpriseFacts,
  type PlanContent,
  type SurpriseOverride,
  announcedFrom,
  announcementsOf,
  checkAssessmentRows,
  checkNoSurprise,
  countsFrom,
  defaultSchemeRules,
  emptyAssessment,
  latestNote,
  overridesInForce,
  reachedOn,
  surprises,
} from '../src/index.ts';

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

const note: AttentionNote = {
  kind: 'needs_attention',
  subject: 'result',
  subjectId: 'r1',
  corrected: false,
  notifiedOn: '2026-10-01',
  seenOn: null,
};
const seen = { ...note, seenOn: '2026-10-01' };
const onBehaviour: AttentionNote = { ...seen, subject: 'behaviour', subjectId: 'kompeten' };
const results = (...ratings: AssessmentContent['results'][number]['rating'][]): AssessmentContent['results'] =>
  ratings.map((rating, i) => ({ resultId: `r${i + 1}`, rating, reason: null }));
const below: AssessmentContent = { ...emptyAssessment, results: results('di_bawah_ekspektasi', 'sesuai_ekspektasi') };
const rulesOf = (noSurpriseDays: number) => ({ ...defaultSchemeRules, noSurpriseDays });
const factsOf = (notes: AttentionNote[], days: number, actOn: string, closesOn: string | null = null): NoSurpriseFacts => ({
  announced: announcementsOf(notes, days),
  actOn,
  closesOn,
});
const pointersOf = (content: AssessmentContent, notes: AttentionNote[], actOn: string, days = 14) =>
  surprises(content, rulesOf(days), factsOf(notes, days, actOn)).map(({ pointer }) => pointer);

describe('a result below expectation', () => {
  const surprise = ['/results/0/rating'];
  it.each<[string, AttentionNote[], string, number, string[]]>([
    ['seen 13 days before', [seen], '2026-10-14', 14, surprise],
    ['seen 14 days before', [seen], '2026-10-15', 14, []],
    ['seen 15 days before', [seen], '2026-10-16', 14, []],
    ['not seen, 16 days after the notice', [note], '2026-10-17', 14, surprise],
    ['not seen, 17 days after the notice', [note], '2026-10-18', 14, []],
    ['not seen, 18 days after the notice', [note], '2026-10-19', 14, []],
    ['seen only today, noticed long ago', [{ ...note, seenOn: '2026-11-30' }], '2026-11-30', 14, []],
    ['seen on the second day: earlier than presumed', [{ ...note, seenOn: '2026-10-02' }], '2026-10-16', 14, []],
    ['another kind', [{ ...seen, kind: 'suggestion' }], '2026-12-31', 14, surprise],
    ['another result', [{ ...seen, subjectId: 'r2' }], '2026-12-31', 14, surprise],
    ['one of its indicators only', [{ ...seen, subject: 'indicator', subjectId: 'i1' }], '2026-12-31', 14, surprise],
    ['a behaviour only', [onBehaviour], '2026-12-31', 14, surprise],
    ['the work as a whole', [{ ...seen, subject: 'general', subjectId: null }], '2026-12-31', 14, surprise],
    ['taken back by its author', [{ ...seen, corrected: true }], '2026-12-31', 14, surprise],
    ['one of two is enough', [{ ...seen, corrected: true }, seen], '2026-12-31', 14, []],
    ['the earlier of two counts', [{ ...seen, notifiedOn: '2026-12-30', seenOn: '2026-12-30' }, seen], '2026-12-31', 14, []],
    ['no note', [], '2026-12-31', 14, surprise],
    ['no note, in a scheme that does not ask for it', [], '2026-10-01', 0, []],
    ['a scheme of 30 days', [seen], '2026-10-31', 30, []],
    ['a scheme of 30 days, a day early', [seen], '2026-10-30', 30, surprise],
  ])('%s', (_what, notes, actOn, days, found) => {
    expect(pointersOf(below, notes, actOn, days)).toEqual(found);
  });
});

describe('what is asked', () => {
  const behaviours: AssessmentContent['behaviours'] = [{ behaviour: 'kompeten', rating: 'di_bawah_ekspektasi', reason: null }];
  it.each<[string, Partial<AssessmentContent>, AttentionNote[], string[]]>([
    ['nothing of a rating that is not below', { results: results('sesuai_ekspektasi', null), resultRating: 'sesuai_ekspektasi' }, [], []],
    ['of the whole, a note on one result', { resultRating: 'di_bawah_ekspektasi' }, [{ ...seen, subjectId: 'r2' }], []],
    ['of the whole, not a note on a behaviour', { resultRating: 'di_bawah_ekspektasi' }, [onBehaviour], ['/resultRating']],
    ['of a behaviour, a note on it', { behaviours }, [onBehaviour], []],
    ['of a behaviour, not a note on another', { behaviours }, [{ ...onBehaviour, subjectId: 'loyal' }], ['/behaviours/0/rating']],
    ['of behaviour as a whole, a note on one', { behaviourRating: 'di_bawah_ekspektasi' }, [onBehaviour], []],
    [
      'of everything, each for itself',
      {
        results: results('di_bawah_ekspektasi', 'di_bawah_ekspektasi'),
        resultRating: 'di_bawah_ekspektasi',
        behaviours,
        behaviourRating: 'di_bawah_ekspektasi',
      },
      [seen],
      ['/results/1/rating', '/behaviours/0/rating', '/behaviourRating'],
    ],
  ])('%s', (_what, said, notes, found) => {
    expect(pointersOf({ ...emptyAssessment, ...said }, notes, '2026-12-31')).toEqual(found);
  });
  it('nothing of behaviours that the scheme does not rate', () => {
    expect(
      surprises(
        { ...emptyAssessment, behaviours, behaviourRating: 'di_bawah_ekspektasi' },
        { noSurpriseDays: 14, behavioursRated: false },
        factsOf([], 14, '2026-12-31'),
      ),
    ).toEqual([]);
  });
});

describe('what is missing, and by when', () => {
  const missing = (notes: AttentionNote[], closesOn: string | null) =>
    checkNoSurprise(below, rulesOf(14), factsOf(notes, 14, '2026-12-01', closesOn)).map(({ code, params }) => [code, params]);
  it('names the last day for a note that surely counts', () => {
    expect(missing([], '2026-12-20')).toEqual([['assessment.below_unannounced', { days: 14, latest: '2026-12-03' }]]);
    expect(latestNote('2026-12-20', 14)).toEqual({ surely: '2026-12-03', ifOpened: '2026-12-06' });
    expect(countsFrom({ notifiedOn: '2026-12-03', seenOn: null }, 14)).toBe('2026-12-20');
    expect(countsFrom({ notifiedOn: '2026-12-06', seenOn: '2026-12-06' }, 14)).toBe('2026-12-20');
  });
  it('says from when a note that was given will count', () => {
    expect(missing([{ ...seen, notifiedOn: '2026-11-25', seenOn: '2026-11-26' }], null)).toEqual([
      ['assessment.below_unannounced', { days: 14, from: '2026-12-10' }],
    ]);
    expect(announcedFrom(announcementsOf([seen, note], 14), { subject: 'result', subjectId: null })).toBe('2026-10-15');
  });
});

describe('an override', () => {
  const late: SurpriseOverride = { subject: 'result', subjectId: 'r1', kind: 'late_measurement', reason: 'Nilai ujian baru masuk kemarin' };
  const check = (content: AssessmentContent, notes: AttentionNote[] = []) =>
    checkNoSurprise(content, rulesOf(14), factsOf(notes, 14, '2026-12-01')).map(({ pointer, code }) => `${pointer} ${code}`);
  it.each<[string, Partial<SurpriseOverride>, string[]]>([
    ['late measurement with a reason', {}, []],
    ['another reason', { kind: 'other' }, []],
    ['for another result', { subjectId: 'r2' }, ['/results/0/rating assessment.below_unannounced']],
    ['for the whole only', { subjectId: null }, ['/results/0/rating assessment.below_unannounced']],
    ['not written yet', { kind: null, reason: ' ' }, ['/results/0/rating assessment.below_unannounced']],
    ['without its kind', { kind: null }, ['/overrides/0/kind assessment.override_kind_missing']],
    ['without a reason', { reason: null }, ['/overrides/0/reason assessment.reason_too_short']],
    ['with a word for a reason', { reason: 'telat' }, ['/overrides/0/reason assessment.reason_too_short']],
  ])('%s', (_what, change, found) => {
    expect(check({ ...below, overrides: [{ ...late, ...change }] })).toEqual(found);
  });
  it('cannot say that a behaviour was measured late', () => {
    const content: AssessmentContent = {
      ...emptyAssessment,
      behaviourRating: 'di_bawah_ekspektasi',
      overrides: [{ ...late, subject: 'behaviour', subjectId: null }],
    };
    expect(check(content)).toEqual(['/overrides/0/kind assessment.override_not_measured']);
  });
  it('is kept only where something rests on it', () => {
    const content = { ...below, overrides: [late, { ...late, subjectId: 'r2' }] };
    expect(overridesInForce(content, rulesOf(14), factsOf([], 14, '2026-12-01'))).toEqual([late]);
    expect(overridesInForce(content, rulesOf(14), factsOf([seen], 14, '2026-12-01'))).toEqual([]);
    expect(overridesInForce(below, rulesOf(14), factsOf([], 14, '2026-12-01'))).toEqual([]);
  });
  it('is about something that the plan rates, once', () => {
    const plan = { results: [{ id: 'r1', indicators: [] }] } as unknown as PlanContent;
    const rows = (...overrides: SurpriseOverride[]) =>
      checkAssessmentRows({ ...emptyAssessment, overrides }, plan).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(
      rows(
        late,
        { ...late, subjectId: null },
        { ...late, subject: 'behaviour', subjectId: 'loyal' },
        { ...late, subject: 'behaviour', subjectId: null },
      ),
    ).toEqual([]);
    expect(rows(late, late, { ...late, subjectId: 'elsewhere' }, { ...late, subject: 'behaviour', subjectId: 'r1' })).toEqual([
      '/overrides/1 assessment.row_repeated',
      '/overrides/2 assessment.row_unknown',
      '/overrides/3 assessment.row_unknown',
    ]);
  });
});
