import { describe, expect, it } from 'vitest';
import {
  type AssessmentContent,
  type AssessmentKind,
  type PlanContent,
  checkAssessmentForSubmission,
  checkPlanForSubmission,
  defaultSchemeRules,
  emptyAssessment,
  explainAssessment,
  suggestAssessment,
} from '../src/index.ts';
import { assessment, indicator, plan, unsupported } from './content.ts';

const rules = defaultSchemeRules;
const lines = (refusals: readonly { pointer: string; code: string }[]): string[] =>
  refusals.map(({ pointer, code }) => `${pointer} ${code}`);
const withRow = (fields: Partial<AssessmentContent['indicators'][number]>): AssessmentContent => ({
  ...assessment,
  indicators: assessment.indicators.map((row, index) => (index === 0 ? { ...row, ...fields } : row)),
});
const reason = 'Alat ukur rusak sejak Maret';

describe('checkPlanForSubmission', () => {
  const withIndicators = (...indicators: PlanContent['results'][number]['indicators']): PlanContent => ({
    ...plan,
    results: [{ id: 'r1', kind: 'main', title: 'Hasil', ...unsupported, indicators }],
  });
  it.each<[string, PlanContent, string[]]>([
    ['a whole plan', plan, []],
    ['no results', { ...plan, results: [] }, ['/results plan.no_results']],
    [
      'a result without an indicator',
      { ...plan, results: [...plan.results, { id: 'r3', kind: 'main', title: 'Hasil', ...unsupported, indicators: [] }] },
      ['/results/2/indicators plan.result_without_indicator'],
    ],
    [
      'empty texts',
      withIndicators(indicator('i1', { title: ' ', unit: '', weightHundredths: 10_000 })),
      ['/results/0/indicators/0/title plan.text_required', '/results/0/indicators/0/unit plan.text_required'],
    ],
    [
      'yes or no without a unit',
      withIndicators(indicator('i1', { direction: 'yes_no', target: null, unit: '', weightHundredths: 10_000 })),
      [],
    ],
    [
      'a measure that cannot be',
      withIndicators(indicator('i1', { target: 0, weightHundredths: 10_000 })),
      ['/results/0/indicators/0/target indicator.target_not_positive'],
    ],
    ['a missing weight', withIndicators(indicator('i1', { weightHundredths: null })), ['/results/0/indicators/0/weight weights.required']],
    ['a wrong sum', withIndicators(indicator('i1')), ['/results weights.sum']],
  ])('%s', (_name, content, expected) => expect(lines(checkPlanForSubmission(content, rules))).toEqual(expected));
  it('asks for no weights in a scheme without them', () => {
    expect(checkPlanForSubmission(withIndicators(indicator('i1', { weightHundredths: null })), { weighted: false })).toEqual([]);
  });
});

describe('checkAssessmentForSubmission', () => {
  it.each<[string, AssessmentKind, AssessmentContent, string[]]>([
    ['a whole assessment', 'supervisor', assessment, []],
    ['a missing actual', 'supervisor', withRow({ actual: null }), ['/indicators/0/actual assessment.actual_missing']],
    [
      'a row not mentioned',
      'supervisor',
      { ...assessment, indicators: assessment.indicators.slice(1) },
      ['/indicators assessment.actual_missing'],
    ],
    [
      'a short excuse',
      'supervisor',
      withRow({ actual: null, excusedReason: 'rusak' }),
      ['/indicators/0/excusedReason assessment.reason_too_short'],
    ],
    ['an excuse', 'supervisor', withRow({ actual: null, excusedReason: reason }), []],
    [
      'an excuse beside an actual',
      'supervisor',
      withRow({ excusedReason: reason }),
      ['/indicators/0/excusedReason assessment.excused_with_actual'],
    ],
    [
      'everything excused',
      'supervisor',
      { ...assessment, indicators: assessment.indicators.map((row) => ({ ...row, actual: null, excusedReason: reason })) },
      ['/indicators assessment.nothing_measured'],
    ],
    ['a negative actual', 'supervisor', withRow({ actual: -1 }), ['/indicators/0/actual indicator.actual_negative']],
    [
      'a row of another plan',
      'supervisor',
      { ...assessment, indicators: [...assessment.indicators, { indicatorId: 'x', actual: 1, excusedReason: null, note: null }] },
      ['/indicators/2 assessment.row_unknown'],
    ],
    [
      'a row twice',
      'supervisor',
      { ...assessment, results: [...assessment.results, ...assessment.results.slice(0, 1)] },
      ['/results/2 assessment.row_repeated'],
    ],
    ['an unrated result', 'supervisor', { ...assessment, results: assessment.results.slice(0, 1) }, ['/results assessment.result_unrated']],
    [
      'a result rated otherwise without a reason',
      'supervisor',
      {
        ...assessment,
        results: assessment.results.map((row, index) => (index === 1 ? { ...row, rating: 'di_bawah_ekspektasi' as const } : row)),
      },
      ['/results/1/reason assessment.reason_required'],
    ],
    [
      'an unrated behaviour',
      'supervisor',
      { ...assessment, behaviours: assessment.behaviours.slice(1) },
      ['/behaviours assessment.behaviour_unrated'],
    ],
    [
      'nothing decided',
      'supervisor',
      { ...assessment, resultRating: null, behaviourRating: null },
      ['/resultRating assessment.result_rating_missing', '/behaviourRating assessment.behaviour_rating_missing'],
    ],
    [
      'decided otherwise without a reason',
      'supervisor',
      { ...assessment, resultRating: 'di_atas_ekspektasi', behaviourRating: 'di_bawah_ekspektasi', behaviourReason: '         x' },
      ['/resultReason assessment.reason_required', '/behaviourReason assessment.reason_required'],
    ],
    [
      'decided otherwise with a reason',
      'supervisor',
      { ...assessment, resultRating: 'di_atas_ekspektasi', resultReason: 'Membina tiga sekolah lain' },
      [],
    ],
    [
      'a self-assessment without a word on one row',
      'self',
      { ...emptyAssessment, indicators: [{ indicatorId: 'i1', actual: null, excusedReason: null, note: 'Menunggu data' }] },
      ['/indicators assessment.actual_or_note_missing'],
    ],
    ['a self-assessment', 'self', { ...emptyAssessment, indicators: assessment.indicators }, []],
    ['a whole part', 'part', assessment, []],
    [
      'a part, which is a whole sheet too',
      'part',
      { ...assessment, indicators: assessment.indicators.slice(0, 1), resultRating: null },
      ['/indicators assessment.actual_missing', '/resultRating assessment.result_rating_missing'],
    ],
  ])('%s', (_name, kind, content, expected) => expect(lines(checkAssessmentForSubmission(kind, content, plan, rules))).toEqual(expected));
  it('asks for no behaviours in a scheme without them', () => {
    expect(
      checkAssessmentForSubmission('supervisor', { ...assessment, behaviours: [], behaviourRating: null }, plan, {
        ...rules,
        behavioursRated: false,
      }),
    ).toEqual([]);
  });
});

describe('suggestAssessment', () => {
  it('says everything that follows', () => {
    expect(suggestAssessment(assessment, plan, rules)).toMatchObject({
      complete: true,
      scoreHundredths: 9750,
      predicate: 'baik',
      results: [
        { resultId: 'r1', achievementHundredths: 10_000, suggestedRating: 'sesuai_ekspektasi' },
        { resultId: 'r2', achievementHundredths: 9500 },
      ],
      resultRating: { rating: 'sesuai_ekspektasi' },
      behaviourRating: { rating: 'sesuai_ekspektasi' },
    });
  });
  it('says of an empty draft that nothing can be said', () => {
    expect(suggestAssessment(emptyAssessment, plan, rules)).toMatchObject({
      complete: false,
      scoreHundredths: null,
      predicate: null,
      resultRating: { rating: null },
      behaviourRating: { rating: null },
      results: [{ rating: null }, { rating: null }],
    });
  });
  it('does not suggest above while a main result is below, decided or computed', () => {
    const uneven: PlanContent = {
      ...plan,
      results: [
        { ...plan.results[0]!, indicators: [indicator('i1', { weightHundredths: 1 })] },
        { ...plan.results[1]!, indicators: [indicator('i2', { weightHundredths: 9999 })] },
      ],
    };
    const content = {
      ...assessment,
      indicators: [
        { ...assessment.indicators[0]!, actual: 0 },
        { ...assessment.indicators[1]!, actual: 120_000 },
      ],
      results: [],
    };
    expect(suggestAssessment(content, uneven, rules).resultRating).toMatchObject({
      rating: 'sesuai_ekspektasi',
      reason: { rule: 'main_below_limit' },
    });
  });
  it('counts what the assessor decided for a result before what was suggested for it', () => {
    const below = { ...assessment, results: assessment.results.map((row) => ({ ...row, rating: 'di_bawah_ekspektasi' as const })) };
    expect(suggestAssessment(below, plan, { ...rules, weighted: false })).toMatchObject({
      results: [{ suggestedRating: 'sesuai_ekspektasi', rating: 'di_bawah_ekspektasi' }, {}],
      resultRating: { rating: 'di_bawah_ekspektasi' },
    });
  });
  it('has no predicate and no behaviour rating in a scheme without behaviours', () => {
    expect(suggestAssessment(assessment, plan, { ...rules, behavioursRated: false })).toMatchObject({
      behaviourRating: null,
      predicate: null,
    });
  });
  it('goes by the majority of the results, and has no score, without weights', () => {
    expect(suggestAssessment(assessment, plan, { ...rules, weighted: false })).toMatchObject({
      complete: true,
      scoreHundredths: null,
      resultRating: { rating: 'sesuai_ekspektasi', reason: { rule: 'no_majority' } },
    });
  });
  it('lets a direction reach above at a limit of its own', () => {
    const yesNo: PlanContent = {
      ...plan,
      results: [{ ...plan.results[0]!, indicators: [indicator('i1', { direction: 'yes_no', target: null, weightHundredths: 10_000 })] }],
    };
    const content = { ...assessment, indicators: [{ ...assessment.indicators[0]!, actual: 10_000 }] };
    expect(suggestAssessment(content, yesNo, rules).results[0]?.suggestedRating).toBe('sesuai_ekspektasi');
    expect(suggestAssessment(content, yesNo, { ...rules, aboveLimits: { yes_no: 10_000 } })).toMatchObject({
      results: [{ suggestedRating: 'di_atas_ekspektasi' }],
      resultRating: { rating: 'di_atas_ekspektasi' },
    });
  });
});

it('explains a whole assessment by the names of the plan', () => {
  const content = withRow({ actual: null, excusedReason: reason });
  const texts = explainAssessment(content, plan, rules, suggestAssessment(content, plan, rules), 'id').map(({ text }) => text);
  expect(texts).toContain(`Indikator i1: belum ada realisasi (alasan: ${reason}). Bobot 50,00 tidak ikut dihitung.`);
  expect(texts).toContain(
    'Jumlah sumbangan = 47,5 = 47,5. Bobot yang dihitung 50,00. Skor = 47,5 : 50,00 × 100, dibulatkan ke dua desimal (setengah ke atas) menjadi 95,00.',
  );
  expect(texts).toContain(
    'Hasil kerja tambahan Modul ajar tersusun: (50,00 × 95,00) : 50,00 = 95,00, dibulatkan ke dua desimal. Batas: di atas ekspektasi mulai 110,00, sesuai ekspektasi mulai 90,00, di bawah ekspektasi kurang dari 90,00. Saran untuk hasil ini: sesuai ekspektasi.',
  );
});
