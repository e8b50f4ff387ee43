import { describe, expect, it } from 'vitest';
import {
  type PlanContent,
  type PlanResult,
  type PlannerPosition,
  checkPlanForSubmission,
  fitAspects,
  namesAspects,
  plansByPerspective,
} from '../src/index.ts';
import { indicator, plan } from './content.ts';

describe('who plans by perspective', () => {
  const of = (fields: Partial<PlannerPosition>): PlannerPosition => ({
    kind: 'struktural',
    echelon: null,
    isHead: false,
    unitKind: 'dinas',
    ...fields,
  });
  it.each<[string, Partial<PlannerPosition>, boolean]>([
    ['JPT madya as SIASN codes it', { echelon: '11' }, true],
    ['JPT madya, second class', { echelon: '12' }, true],
    ['JPT pratama as SIASN codes it', { echelon: '21', isHead: true }, true],
    ['JPT pratama, second class', { echelon: '22' }, true],
    ['as sheets write it', { echelon: 'II.a' }, true],
    ['as other sheets write it', { echelon: 'ii/b' }, true],
    ['echelon I without a class', { echelon: 'I' }, true],
    ['an administrator', { echelon: '31', isHead: true }, false],
    ['an administrator in roman figures', { echelon: 'III.a' }, false],
    ['a supervisor', { echelon: 'IV.b' }, false],
    ['a code that does not exist', { echelon: '23' }, false],
    ['no echelon', { echelon: null, isHead: true }, false],
    ['an empty cell', { echelon: '', isHead: true }, false],
    ['a functional position with an echelon written beside it', { kind: 'fungsional', echelon: '21' }, false],
    ['the head of a sub-district', { echelon: '31', isHead: true, unitKind: 'kecamatan' }, true],
    ['the director of a hospital, a doctor', { kind: 'fungsional', isHead: true, unitKind: 'rumah_sakit' }, true],
    ['somebody else in the hospital', { kind: 'fungsional', unitKind: 'rumah_sakit' }, false],
    ['the head of a school, which belongs to the education office', { kind: 'fungsional', isHead: true, unitKind: 'sekolah' }, false],
  ])('%s', (_, fields, expected) => {
    expect(plansByPerspective(of(fields))).toBe(expected);
  });
});

const qualitative = indicator('i1', {
  aspect: null,
  unit: '',
  direction: 'yes_no',
  target: null,
  weightHundredths: 10_000,
  title: 'Siswa berani bertanya di setiap pelajaran',
});
const with1 = (
  row: Partial<PlanResult>,
  approach?: PlanContent['approach'],
  indicators = [indicator('i1', { weightHundredths: 10_000 })],
): PlanContent => ({
  ...plan,
  ...(approach ? { approach } : {}),
  results: [{ id: 'r1', kind: 'main', title: 'Siswa hadir di kelas', supportedResultId: null, supportedTitle: null, indicators, ...row }],
});

describe('a plan may be submitted', () => {
  it.each<[string, PlanContent, boolean | undefined, { pointer: string; code: string }[]]>([
    ['quantitative with an aspect', with1({}), false, []],
    ['quantitative without one', with1({}, 'quantitative', [indicator('i1', { weightHundredths: 10_000, aspect: null })]), false, []],
    [
      'quantitative with a perspective that is not its own',
      with1({ perspective: 'anggaran' }),
      false,
      [{ pointer: '/results/0/perspective', code: 'plan.perspective_not_applicable' }],
    ],
    [
      'of a high official without a perspective',
      with1({}, undefined, [indicator('i1', { weightHundredths: 10_000, aspect: null })]),
      true,
      [{ pointer: '/results/0/perspective', code: 'plan.perspective_required' }],
    ],
    [
      'of a high official with an aspect',
      with1({ perspective: 'proses_bisnis' }),
      true,
      [{ pointer: '/results/0/indicators/0/aspect', code: 'plan.aspect_not_applicable' }],
    ],
    [
      'of a high official',
      with1({ perspective: 'proses_bisnis' }, undefined, [indicator('i1', { weightHundredths: 10_000, aspect: null })]),
      true,
      [],
    ],
    [
      'of a high official that supports a result of a superior',
      with1({ perspective: 'proses_bisnis', supportedResultId: 's1', supportedTitle: 'Layanan cepat' }, undefined, [
        indicator('i1', { weightHundredths: 10_000, aspect: null }),
      ]),
      true,
      [{ pointer: '/results/0/supportedResultId', code: 'plan.supported_result_not_applicable' }],
    ],
    ['that supports a result of a superior', with1({ supportedResultId: 's1', supportedTitle: 'Layanan cepat' }), false, []],
    ['qualitative', with1({}, 'qualitative', [qualitative]), false, []],
    ['qualitative of a high official', with1({ perspective: 'penerima_layanan' }, 'qualitative', [qualitative]), true, []],
    [
      'qualitative with an aspect',
      with1({}, 'qualitative', [{ ...qualitative, aspect: 'waktu' }]),
      false,
      [{ pointer: '/results/0/indicators/0/aspect', code: 'plan.aspect_not_applicable' }],
    ],
    [
      'qualitative with a figure to reach',
      with1({}, 'qualitative', [indicator('i1', { weightHundredths: 10_000, aspect: null })]),
      false,
      [{ pointer: '/results/0/indicators/0/direction', code: 'plan.qualitative_measure' }],
    ],
    [
      'qualitative without its text',
      with1({}, 'qualitative', [{ ...qualitative, title: ' ' }]),
      false,
      [{ pointer: '/results/0/indicators/0/title', code: 'plan.text_required' }],
    ],
    ['of nobody in particular, as a template is', with1({ perspective: 'anggaran' }), undefined, []],
  ])('%s', (_, content, usesPerspectives, findings) => {
    expect(checkPlanForSubmission(content, { weighted: true, usesPerspectives })).toEqual(findings);
  });
});

it('aspects stand only where the plan names them', () => {
  const aspects = (content: PlanContent) => content.results.map(({ indicators }) => indicators.map(({ aspect }) => aspect));
  expect([namesAspects(plan, false), namesAspects(plan, true), namesAspects({ approach: 'qualitative' }, false)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(fitAspects(plan, false)).toBe(plan);
  expect(aspects(fitAspects(plan, true))).toEqual([[null], [null]]);
});
