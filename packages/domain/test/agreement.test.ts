import { describe, expect, it } from 'vitest';
import {
  type AssessmentContent,
  type Disagreement,
  type KnownFacts,
  type KnownIndicator,
  type PlanContent,
  type Rating,
  behaviours,
  checkAssessmentForSubmission,
  defaultSchemeRules,
  disagreements,
  emptyAssessment,
  isProposed,
  isSettled,
  proposeRatings,
} from '../src/index.ts';
import { assessment, indicator, unsupported } from './content.ts';

const rules = defaultSchemeRules;
const [below, asExpected, above] = ['di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'] as const;
/** The first result is measured by a system, the second written for this plan: its figure is the person's own record. */
const plan: PlanContent = {
  results: [
    { id: 'r1', kind: 'main', title: 'Siswa hadir di kelas', ...unsupported, indicators: [indicator('i1', { code: 'HADIR' })] },
    { id: 'r2', kind: 'additional', title: 'Modul ajar tersusun', ...unsupported, indicators: [indicator('i2')] },
  ],
  behaviours: [],
  annex: { resources: [], accountability: [], consequences: [] },
};
const bySystem: KnownIndicator = { indicatorId: 'i1', measured: 100_000, own: 100_000, recorded: null };
const byRecord: KnownIndicator = { indicatorId: 'i2', measured: null, own: 95_000, recorded: { value: 95_000, evidence: true } };
const known: KnownFacts = {
  indicators: [bySystem, byRecord],
  ownBehaviours: behaviours.map((behaviour) => ({ behaviour, rating: asExpected })),
  notes: [],
  colleagues: [],
};
const first = (fields: Partial<KnownIndicator>): KnownFacts => ({ ...known, indicators: [{ ...bySystem, ...fields }, byRecord] });
const second = (fields: Partial<KnownIndicator>): KnownFacts => ({ ...known, indicators: [bySystem, { ...byRecord, ...fields }] });
const of = (
  facts: KnownFacts,
  subjectId: string | null,
  content: AssessmentContent = emptyAssessment,
  scheme = rules,
  subject = 'result',
) =>
  proposeRatings(content, plan, scheme, facts).find(
    (one) => one.subjectId === subjectId && (subjectId !== null || one.subject === subject),
  );
const why = (proposal: ReturnType<typeof of>): Disagreement[] => proposal?.disagreements.map((one) => one.why) ?? [];
type Note = KnownFacts['notes'][number];
const attention = (subject: Note['subject'], subjectId: string | null): Note => ({ kind: 'needs_attention', subject, subjectId });

describe('a result measured by another system', () => {
  it.each<[string, KnownFacts, Rating | null, Disagreement[]]>([
    ['the same figure from both', known, asExpected, []],
    ['a true 0 from both is a figure: below, so it asks for words', first({ measured: 0, own: 0 }), below, ['below']],
    ['not measured never agrees', first({ measured: null }), null, ['not_measured']],
    [
      'not measured, whatever was recorded',
      first({ measured: null, recorded: { value: 100_000, evidence: true } }),
      null,
      ['not_measured'],
    ],
    ['nothing known of it at all', { ...known, indicators: [byRecord] }, null, ['not_measured', 'self_missing']],
    ['no figure by the person', first({ own: null }), asExpected, ['self_missing']],
    ['another figure by the person, though in the same band', first({ own: 99_999 }), asExpected, ['self_differs']],
    ['a 0 by the person is not silence', first({ own: 0 }), asExpected, ['self_differs']],
    ['neither of the two', first({ measured: null, own: null }), null, ['not_measured', 'self_missing']],
    ['a figure that cannot be', first({ measured: -1, own: -1 }), null, ['figure_refused']],
    ['above expectation', first({ measured: 115_000, own: 115_000 }), above, []],
    ['just not below', first({ measured: 90_000, own: 90_000 }), asExpected, []],
    ['just below', first({ measured: 89_000, own: 89_000 }), below, ['below']],
    ['a note that it needs attention', { ...known, notes: [attention('result', 'r1')] }, asExpected, ['attention_note']],
    ['such a note on its indicator', { ...known, notes: [attention('indicator', 'i1')] }, asExpected, ['attention_note']],
    [
      'such a note on another row',
      { ...known, notes: [attention('result', 'r2'), attention('behaviour', 'loyal'), attention('general', null)] },
      asExpected,
      [],
    ],
    ['a suggestion is no objection', { ...known, notes: [{ kind: 'suggestion', subject: 'result', subjectId: 'r1' }] }, asExpected, []],
  ])('%s', (_case, facts, rating, doubts) => {
    expect([of(facts, 'r1')?.rating, why(of(facts, 'r1'))]).toEqual([rating, doubts]);
  });
});

describe('a result that nobody but the person measures', () => {
  it.each<[string, KnownFacts, Rating | null, Disagreement[]]>([
    ['recorded with evidence, and said again', known, asExpected, []],
    ['recorded without evidence', second({ recorded: { value: 95_000, evidence: false } }), asExpected, ['evidence_missing']],
    ['never recorded', second({ recorded: null }), null, ['not_measured']],
    ['a value of another system is not of it', second({ recorded: null, measured: 95_000 }), null, ['not_measured']],
    ['the self-assessment says more than the record', second({ own: 120_000 }), asExpected, ['self_differs']],
    [
      'without evidence and without self-assessment',
      second({ recorded: { value: 95_000, evidence: false }, own: null }),
      asExpected,
      ['evidence_missing', 'self_missing'],
    ],
  ])('%s', (_case, facts, rating, doubts) => {
    expect([of(facts, 'r2')?.rating, why(of(facts, 'r2'))]).toEqual([rating, doubts]);
  });
});

describe('what the rater wrote before', () => {
  const row = { indicatorId: 'i1', actual: null, excusedReason: null, note: null };
  it.each<[string, Partial<typeof row> | { actual: number } | { excusedReason: string }, Disagreement[]]>([
    ['nothing', {}, []],
    ['the same figure', { actual: 100_000 }, []],
    ['another figure', { actual: 90_000 }, ['rater_wrote']],
    ['a 0', { actual: 0 }, ['rater_wrote']],
    ['an excuse', { excusedReason: 'Alat ukur rusak sejak Maret' }, ['rater_wrote']],
  ])('%s', (_case, fields, doubts) => {
    expect(why(of(known, 'r1', { ...emptyAssessment, indicators: [{ ...row, ...fields }] }))).toEqual(doubts);
  });
});

describe('a behaviour', () => {
  const rated = (rating: Rating | null): KnownFacts => ({ ...known, ownBehaviours: [{ behaviour: 'loyal', rating }] });
  const said = (...ratings: Rating[]) => ratings.map((rating) => ({ behaviour: 'loyal' as const, rating }));
  const thanks: Note = { kind: 'appreciation', subject: 'behaviour', subjectId: 'loyal' };
  it.each<[string, KnownFacts, Rating | null, Disagreement[]]>([
    ['as expected by the person, nothing against it', rated(asExpected), asExpected, []],
    ['not rated by the person', rated(null), null, ['self_missing']],
    ['no self-assessment to read', { ...known, ownBehaviours: null }, null, ['self_missing']],
    ['above without an example', rated(above), above, ['evidence_missing']],
    ['above with a note of appreciation', { ...rated(above), notes: [thanks] }, above, []],
    [
      'above with thanks for something else',
      { ...rated(above), notes: [{ ...thanks, subjectId: 'kompeten' }] },
      above,
      ['evidence_missing'],
    ],
    ['above, and a colleague says so', { ...rated(above), colleagues: said(above) }, above, []],
    [
      'above, and a colleague says as expected',
      { ...rated(above), notes: [thanks], colleagues: said(asExpected) },
      above,
      ['colleagues_differ'],
    ],
    [
      'as expected, and one of two colleagues says above',
      { ...rated(asExpected), colleagues: said(asExpected, above) },
      asExpected,
      ['colleagues_differ'],
    ],
    [
      'as expected, and colleagues speak of another behaviour',
      { ...rated(asExpected), colleagues: [{ behaviour: 'kompeten', rating: above }] },
      asExpected,
      [],
    ],
    ['below by the person', rated(below), below, ['below']],
    ['a note that it needs attention', { ...rated(asExpected), notes: [attention('behaviour', 'loyal')] }, asExpected, ['attention_note']],
  ])('%s', (_case, facts, rating, doubts) => {
    expect([of(facts, 'loyal')?.rating, why(of(facts, 'loyal'))]).toEqual([rating, doubts]);
  });
  it('is no row where the scheme does not rate it', () => {
    expect(
      proposeRatings(emptyAssessment, plan, { ...rules, behavioursRated: false }, known).map(({ subject, subjectId }) => [
        subject,
        subjectId,
      ]),
    ).toEqual([
      ['result', 'r1'],
      ['result', 'r2'],
      ['result', null],
    ]);
  });
});

describe('the whole', () => {
  const rate = (rating: Rating): AssessmentContent => ({
    ...assessment,
    results: assessment.results.map((row) => ({ ...row, rating })),
    behaviours: assessment.behaviours.map((row) => ({ ...row, rating })),
  });
  it.each<[string, 'result' | 'behaviour', AssessmentContent, Rating | null, Disagreement[]]>([
    ['nothing rated yet', 'result', emptyAssessment, null, ['rows_open']],
    ['one result still unrated', 'result', { ...assessment, results: assessment.results.slice(0, 1) }, null, ['rows_open']],
    ['every result rated, a figure still missing', 'result', { ...assessment, indicators: [] }, null, ['rows_open']],
    ['every result rated', 'result', assessment, asExpected, []],
    [
      'below follows',
      'result',
      { ...assessment, indicators: assessment.indicators.map((row) => ({ ...row, actual: 10_000 })) },
      below,
      ['below'],
    ],
    ['one behaviour still unrated', 'behaviour', { ...assessment, behaviours: assessment.behaviours.slice(1) }, null, ['rows_open']],
    ['every behaviour rated', 'behaviour', assessment, asExpected, []],
    ['every behaviour above', 'behaviour', rate(above), above, []],
    ['every behaviour below', 'behaviour', rate(below), below, ['below']],
  ])('%s: %s', (_case, subject, content, rating, doubts) => {
    const proposal = of(known, null, content, rules, subject);
    expect([proposal?.rating, why(proposal)]).toEqual([rating, doubts]);
  });
});

describe('the whole over a transfer', () => {
  const part = (complete: boolean, scoreHundredths: number | null, days = 90) => ({
    days,
    complete,
    scoreHundredths,
    bands: rules.bands,
    results: scoreHundredths === null ? [] : [{ kind: 'main' as const, rating: asExpected }],
  });
  const whole = (content: AssessmentContent, other: ReturnType<typeof part>, scheme = rules) =>
    proposeRatings(content, plan, scheme, known, { ownDays: 90, others: [other] }).find(
      ({ subject, subjectId }) => subject === 'result' && subjectId === null,
    );
  it.each<[string, AssessmentContent, ReturnType<typeof part>, boolean, Rating | null, Disagreement[]]>([
    ['the score of both parts by their days', assessment, part(true, 12_000), true, asExpected, []],
    ['another part lifts it above', assessment, part(true, 13_000, 900), true, above, []],
    ['another part draws it below', assessment, part(true, 5000, 900), true, below, ['below']],
    ['a part that is not handed in', assessment, part(false, null), true, null, ['part_missing']],
    ['the same without weights', assessment, part(false, null), false, null, ['part_missing']],
    ['own rows are open too: those first', emptyAssessment, part(false, null), true, null, ['rows_open']],
    ['an own figure is missing too: that first', { ...assessment, indicators: [] }, part(false, null), true, null, ['rows_open']],
  ])('%s', (_case, content, other, weighted, rating, doubts) => {
    const proposal = whole(content, other, { ...rules, weighted });
    expect([proposal?.rating, why(proposal)]).toEqual([rating, doubts]);
  });
  it('leaves the rows of this sheet as they are', () => {
    const beside = proposeRatings(emptyAssessment, plan, rules, known, { ownDays: 90, others: [part(false, null)] });
    expect(beside.filter(({ subjectId }) => subjectId !== null)).toEqual(
      proposeRatings(emptyAssessment, plan, rules, known).filter(({ subjectId }) => subjectId !== null),
    );
  });
});

it('every word for a disagreement is given by some case', () => {
  const all = [
    first({ measured: null, own: null }),
    first({ measured: -1 }),
    first({ own: 1 }),
    second({ recorded: { value: 95_000, evidence: false } }),
    { ...known, notes: [attention('result', 'r1')], colleagues: [{ behaviour: 'loyal' as const, rating: above }] },
    first({ measured: 0 }),
  ];
  const wrote: AssessmentContent = { ...emptyAssessment, indicators: [{ indicatorId: 'i1', actual: 1, excusedReason: null, note: null }] };
  const alone = { ownDays: 90, others: [{ days: 90, complete: false, scoreHundredths: null, bands: rules.bands, results: [] }] };
  const given = new Set(
    [
      ...all.flatMap((facts) => proposeRatings(emptyAssessment, plan, rules, facts)),
      ...proposeRatings(assessment, plan, rules, known, alone),
      ...proposeRatings(wrote, plan, rules, known),
    ].flatMap((proposal) => why(proposal)),
  );
  expect(disagreements.filter((word) => !given.has(word))).toEqual([]);
});

it.each<[string, Rating | null, string | null, boolean, boolean]>([
  ['not rated', null, null, false, false],
  ['not rated, with words', null, 'Dibahas bersama dalam dialog', false, false],
  ['as proposed', asExpected, null, true, false],
  ['otherwise than proposed, without words', above, null, false, false],
  ['otherwise than proposed, in words', above, 'Membina tiga sekolah lain', true, true],
  ['with too few words', above, 'baik', false, false],
  ['as suggested, with words', asExpected, 'Angkanya sudah kami cocokkan', true, true],
])('%s: settled where it is proposed, and where something disagrees', (_case, rating, reason, whereProposed, whereNot) => {
  const [agreed, doubtful] = [of(known, 'r1'), of(first({ own: 1 }), 'r1')];
  if (!agreed || !doubtful) throw new Error('no such row');
  expect([isProposed(agreed), isProposed(doubtful)]).toEqual([true, false]);
  expect([isSettled(agreed, { rating, reason }), isSettled(doubtful, { rating, reason })]).toEqual([whereProposed, whereNot]);
});

it('confirming row by row, then the whole, leaves nothing that keeps the assessment from being submitted', () => {
  let content = emptyAssessment;
  for (;;) {
    const next = proposeRatings(content, plan, rules, known).find((one) => isProposed(one) && !isSettled(one, said(content, one)));
    if (!next) break;
    content = confirm(content, next);
  }
  expect(checkAssessmentForSubmission('supervisor', content, plan, rules)).toEqual([]);
});

type Proposal = ReturnType<typeof proposeRatings>[number];
const said = (content: AssessmentContent, { subject, subjectId }: Proposal): { rating: Rating | null; reason: string | null } => {
  if (subjectId === null) return { rating: content[`${subject}Rating`], reason: content[`${subject}Reason`] };
  const rows = [
    ...content.results.map((row) => ({ ...row, id: row.resultId })),
    ...content.behaviours.map((row) => ({ ...row, id: row.behaviour as string })),
  ];
  return rows.find(({ id }) => id === subjectId) ?? { rating: null, reason: null };
};
const confirm = (content: AssessmentContent, { subject, subjectId, rating, actuals }: Proposal): AssessmentContent => {
  if (subjectId === null) return { ...content, [`${subject}Rating`]: rating };
  if (subject === 'behaviour')
    return {
      ...content,
      behaviours: [...content.behaviours, { behaviour: behaviours.find((each) => each === subjectId) ?? 'loyal', rating, reason: null }],
    };
  return {
    ...content,
    indicators: [...content.indicators, ...actuals.map((row) => ({ ...row, excusedReason: null, note: null }))],
    results: [...content.results, { resultId: subjectId, rating, reason: null }],
  };
};
