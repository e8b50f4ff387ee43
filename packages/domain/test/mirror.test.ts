import { describe, expect, it } from 'vitest';
import {
  type OwnSheet,
  type Rating,
  type RatingSpread,
  type Reflection,
  alikeIn,
  compareSpreads,
  reflect,
  repeatedTexts,
} from '../src/index.ts';
import { similarity } from '../src/text-similarity.ts';

const [below, asExpected, above] = ['di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'] as const;
const spread = (low: number, middle: number, high: number): RatingSpread => ({
  di_bawah_ekspektasi: low,
  sesuai_ekspektasi: middle,
  di_atas_ekspektasi: high,
});
const noPast = { result: spread(0, 0, 0), behaviour: spread(0, 0, 0) };
const sheet = (planId: string, fields: Partial<OwnSheet> = {}): OwnSheet => ({
  planId,
  state: 'draft',
  ratings: [asExpected, above],
  resultRating: null,
  behaviourRating: null,
  texts: [],
  evidence: 0,
  evidenceOpened: false,
  ...fields,
});
const sentence = 'Lanjutkan kunjungan rumah tiap dua minggu.';
const kinds = (reflections: readonly Reflection[]) => reflections.map((one) => [one.kind, 'planIds' in one ? one.planIds : one.subject]);

describe('the same words', () => {
  it.each<[string, OwnSheet[], string[][]]>([
    ['for two people', [sheet('a', { texts: [sentence] }), sheet('b', { texts: [sentence] })], [['a', 'b']]],
    ['twice for one person', [sheet('a', { texts: [sentence, sentence] })], [['a']]],
    [
      'but for case, signs and a number',
      [sheet('a', { texts: [sentence] }), sheet('b', { texts: ['lanjutkan kunjungan rumah, tiap 2 dua minggu'] })],
      [['a', 'b']],
    ],
    [
      'with one word changed',
      [sheet('a', { texts: [sentence] }), sheet('b', { texts: ['Lanjutkan kunjungan rumah tiap dua bulan.'] })],
      [['a', 'b']],
    ],
    [
      'other thoughts on one subject',
      [sheet('a', { texts: [sentence] }), sheet('b', { texts: ['Kunjungan perlu dicatat pada hari yang sama di buku kelas.'] })],
      [],
    ],
    ['too short to be words at all', [sheet('a', { texts: ['baik'] }), sheet('b', { texts: ['baik'] })], []],
    ['short, and exactly the same', [sheet('a', { texts: ['Sudah bagus'] }), sheet('b', { texts: ['Sudah bagus'] })], [['a', 'b']]],
    ['short, and only alike', [sheet('a', { texts: ['Sudah bagus'] }), sheet('b', { texts: ['Sudah bagus sekali'] })], []],
    ['figures without a word', [sheet('a', { texts: ['2026: 95,5 - 96,2'] }), sheet('b', { texts: ['2025: 81,0 - 83,4'] })], []],
    [
      'of which one is handed in already',
      [sheet('a', { texts: [sentence], state: 'submitted' }), sheet('b', { texts: [sentence] })],
      [['a', 'b']],
    ],
    [
      'all handed in: nothing can be looked at again',
      [sheet('a', { texts: [sentence], state: 'submitted' }), sheet('b', { texts: [sentence], state: 'submitted' })],
      [],
    ],
    [
      'two sentences, two groups',
      [
        sheet('a', { texts: [sentence, 'Nilai ujian baru masuk pekan lalu'] }),
        sheet('b', { texts: ['Nilai ujian baru masuk pekan lalu', sentence] }),
      ],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
  ])('%s', (_case, sheets, groups) => {
    expect(reflect(sheets, noPast, null)).toEqual(groups.map((planIds) => expect.objectContaining({ kind: 'same_text', planIds })));
  });
  it('are shown as they were first written', () => {
    expect(repeatedTexts(['Satu dua tiga empat.', 'lain sama sekali ya', 'satu dua tiga empat'])).toEqual([
      { text: 'Satu dua tiga empat.', at: [0, 2] },
    ]);
    expect(repeatedTexts([])).toEqual([]);
  });
});

describe('words of the cycle before', () => {
  const earlier = {
    cycleName: 'Semester 1',
    texts: [
      { text: 'Nilai ujian baru masuk pekan lalu', name: 'Agus' },
      { text: sentence, name: 'Sari' },
      { text: 'Lanjutkan kunjungan rumah tiap dua bulan kepada wali murid.', name: 'Dewi' },
    ],
  };
  const told = (...sheets: OwnSheet[]) =>
    reflect(sheets, noPast, earlier).map((one) =>
      one.kind === 'earlier_text' ? [one.planIds, one.text, one.name, one.cycleName] : one.kind,
    );
  it.each<[string, OwnSheet[], unknown[]]>([
    [
      'taken up for one person: the one that is most alike is named',
      [sheet('a', { texts: ['lanjutkan kunjungan rumah, tiap 2 dua minggu'] })],
      [[['a'], 'lanjutkan kunjungan rumah, tiap 2 dua minggu', 'Sari', 'Semester 1']],
    ],
    [
      'changed in one word',
      [sheet('a', { texts: ['Nilai ujian baru masuk bulan lalu'] })],
      [[['a'], 'Nilai ujian baru masuk bulan lalu', 'Agus', 'Semester 1']],
    ],
    [
      'for two, who are alike among themselves too',
      [sheet('a', { texts: [sentence] }), sheet('b', { texts: [sentence] })],
      ['same_text', [['a', 'b'], sentence, 'Sari', 'Semester 1']],
    ],
    ['handed in already', [sheet('a', { texts: [sentence], state: 'submitted' })], []],
    [
      'other words',
      [sheet('a', { texts: ['Kunjungan perlu dicatat pada hari yang sama di buku kelas.', 'Sudah bagus', '2026: 95,5 - 96,2'] })],
      [],
    ],
  ])('%s', (_case, sheets, lines) => expect(told(...sheets)).toEqual(lines));
  it('finds the same of many as one by one', () => {
    const texts = Array.from(
      { length: 300 },
      (_, i) =>
        `Catatan ${'abcdefghij'[i % 10]}x untuk kelas ${'klmnopqrst'[Math.trunc(i / 10) % 10]}y tentang bacaan ${'uvwxyzabcd'[Math.trunc(i / 100)]}z`,
    );
    const find = alikeIn(texts);
    expect(texts.map(find)).toEqual(texts.map((text) => texts.indexOf(text)));
    for (const text of ['Catatan ax untuk kelas ky', 'lain sama sekali ya', '']) {
      const best = texts.map((other) => similarity(text, other)).reduce((most, one) => Math.max(most, one), 0);
      expect(find(text) === null).toBe(best < 0.5);
    }
  });
});

describe('ratings that are all equal', () => {
  it.each<[string, (Rating | null)[], OwnSheet['state'], boolean]>([
    ['three alike', [asExpected, asExpected, asExpected], 'draft', true],
    ['three above', [above, above, above], 'draft', true],
    ['two alike: too few to say', [asExpected, asExpected], 'draft', false],
    ['one other', [asExpected, asExpected, below], 'draft', false],
    ['one not rated yet', [asExpected, asExpected, asExpected, null], 'draft', false],
    ['none rated yet', [null, null, null], 'draft', false],
    ['handed in already', [asExpected, asExpected, asExpected], 'submitted', false],
    ['none', [], 'draft', false],
  ])('%s', (_case, ratings, state, told) => {
    expect(kinds(reflect([sheet('a', { ratings, state })], noPast, null))).toEqual(told ? [['all_equal', ['a']]] : []);
  });
});

describe('evidence', () => {
  it.each<[string, Partial<OwnSheet>, boolean]>([
    ['never opened', { evidence: 2 }, true],
    ['opened', { evidence: 2, evidenceOpened: true }, false],
    ['none attached', { evidence: 0 }, false],
    ['never opened, and handed in', { evidence: 1, state: 'submitted' }, false],
  ])('%s', (_case, fields, told) => {
    expect(kinds(reflect([sheet('a', fields)], noPast, null))).toEqual(told ? [['evidence_unopened', ['a']]] : []);
  });
});

describe('the own spread against the own past', () => {
  it.each<[string, RatingSpread, RatingSpread, string]>([
    ['nine now: too few', spread(0, 9, 0), spread(0, 0, 100), 'too_few'],
    ['nine before: too few', spread(0, 0, 100), spread(0, 9, 0), 'too_few'],
    ['ten and ten, the same', spread(0, 8, 2), spread(0, 8, 2), 'as_before'],
    ['ten and ten, one person otherwise', spread(0, 7, 3), spread(0, 8, 2), 'as_before'],
    ['a share that moved by exactly twenty points', spread(0, 6, 4), spread(0, 8, 2), 'differs'],
    ['just under twenty points', spread(0, 801, 199), spread(0, 1000, 0), 'as_before'],
    ['more below than before', spread(3, 7, 0), spread(0, 30, 0), 'differs'],
    ['another number of people, the same shares', spread(1, 27, 2), spread(10, 270, 20), 'as_before'],
  ])('%s', (_case, now, before, says) => expect(compareSpreads(now, before)).toBe(says));

  const decided = (many: number, resultRating: Rating, state: OwnSheet['state']) =>
    Array.from({ length: many }, (_, i) => sheet(`${resultRating}${i}`, { resultRating, state }));
  it('counts what is decided now, handed in or not; without a past nothing is said', () => {
    const sheets = [...decided(6, asExpected, 'submitted'), ...decided(5, above, 'draft'), sheet('open')];
    expect(reflect(sheets, { ...noPast, result: spread(0, 11, 1) }, null)).toEqual([
      { kind: 'spread', subject: 'result', now: spread(0, 6, 5), before: spread(0, 11, 1), says: 'differs' },
    ]);
    expect(reflect(sheets, noPast, null)).toEqual([]);
    expect(reflect([sheet('open')], { result: spread(0, 11, 1), behaviour: spread(0, 11, 1) }, null)).toEqual([]);
  });
});
