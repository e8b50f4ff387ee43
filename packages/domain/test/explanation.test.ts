import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type IndicatorInput,
  type Language,
  type SheetEvaluation,
  type SheetInput,
  evaluateSheet,
  predicateMatrix,
  predicateWords,
  ratingWords,
} from '../src/index.ts';

const evaluated = (input: SheetInput, language: Language): SheetEvaluation => {
  const answer = evaluateSheet(input, language);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer.value;
};

/** A printed decimal as an integer of millionths: enough for every number in an explanation. */
const micro = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.replace(',', '.').split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
};
const halfUp = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

const words = {
  id: {
    contribution: /bobot ([\d,]+) × capaian ([\d,]+) : 100 = sumbangan ([\d,]+)\.$/,
    divisor: /Bobot yang dihitung ([\d,]+)\. /,
    score: /menjadi ([\d,]+)\.$/,
    counted: /dihitung ([\d,]+)\.$/,
    formula: /capaian (.+) = (-?[\d,]+)\. /,
  },
  en: {
    contribution: /weight ([\d.]+) × achievement ([\d.]+) : 100 = contribution ([\d.]+)\.$/,
    divisor: /Weights that count ([\d.]+)\. /,
    score: /to ([\d.]+)\.$/,
    counted: /counts as ([\d.]+)\.$/,
    formula: /achievement (.+) = (-?[\d.]+)\. /,
  },
};

/** Recomputes a sheet from the sentences alone, as a person with pen and paper would; answers the score as printed. */
function recompute(texts: readonly string[], language: Language): { score: string; achievements: string[] } {
  const { contribution, divisor, score } = words[language];
  let total = 0n;
  const achievements: string[] = [];
  for (const match of texts.map((text) => contribution.exec(text)).filter((each) => each !== null)) {
    const [, weight = '', reached = '', printed = ''] = match;
    expect(micro(weight) * micro(reached)).toBe(micro(printed) * 100n * 1_000_000n);
    total += micro(printed);
    achievements.push(reached);
  }
  const sentence = texts.find((text) => score.test(text)) ?? '';
  const printedDivisor = divisor.exec(sentence)?.[1];
  const weights = printedDivisor === undefined ? 100_000_000n : micro(printedDivisor);
  const hundredths = String(halfUp(total * 10_000n, weights)).padStart(3, '0');
  const mark = language === 'id' ? ',' : '.';
  expect(sentence).toContain(`${hundredths.slice(0, -2)}${mark}${hundredths.slice(-2)}.`);
  return { score: `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`, achievements };
}

const indicator: fc.Arbitrary<Omit<IndicatorInput, 'code' | 'weight'>> = fc.oneof(
  fc.record({
    direction: fc.constant('higher' as const),
    target: fc.integer({ min: 1, max: 500 }),
    actual: fc.option(fc.integer({ min: 0, max: 900 })),
  }),
  fc.record({
    direction: fc.constant('lower' as const),
    target: fc.integer({ min: 0, max: 50 }),
    actual: fc.option(fc.integer({ min: 0, max: 90 })),
  }),
  fc.record({
    direction: fc.constant('range' as const),
    min: fc.integer({ min: 1, max: 40 }),
    max: fc.integer({ min: 40, max: 60 }),
    actual: fc.integer({ min: 0, max: 150 }),
  }),
  fc.record({
    direction: fc.constant('gain' as const),
    baseline: fc.integer({ min: -20, max: 20 }),
    target: fc.integer({ min: 21, max: 60 }),
    actual: fc.integer({ min: -50, max: 90 }),
  }),
  fc.record({ direction: fc.constant('yes_no' as const), actual: fc.constantFrom(0, 1) }),
);
const sheet = fc
  .array(indicator, { minLength: 1, maxLength: 6 })
  .map((cells): IndicatorInput[] =>
    cells.map((cell, index) => ({ code: `i${index}`, weight: index === 0 ? 100 - (cells.length - 1) * 7 : 7, ...cell })),
  );

describe.each<Language>(['id', 'en'])('in %s', (language) => {
  it('prints enough to recompute the score', () => {
    fc.assert(
      fc.property(sheet, (indicators) => {
        const { complete, score, steps } = evaluated({ indicators, missing: 'renormalise' }, language);
        if (!complete) return;
        expect(
          Number(
            recompute(
              steps.map(({ text }) => text),
              language,
            ).score,
          ),
        ).toBe(score);
      }),
    );
  });

  it('prints every formula with its numbers, and what happened to its result', () => {
    fc.assert(
      fc.property(sheet, (indicators) => {
        const { rows, steps } = evaluated({ indicators, missing: 'renormalise' }, language);
        for (const { text, values } of steps.filter(({ rule }) => rule === 'achievement')) {
          const reached = rows.find(({ code }) => code === values['code'])?.achievement;
          const [, formula, printed = ''] = words[language].formula.exec(text) ?? [];
          if (formula === undefined) continue;
          const computed = Function(`return ${formula.replaceAll(',', '.').replaceAll(':', '/').replaceAll('×', '*')}`)() as number;
          expect(Math.abs(computed - Number(printed.replace(',', '.')))).toBeLessThanOrEqual(0.005_000_1);
          expect(Number((words[language].counted.exec(text)?.[1] ?? printed).replace(',', '.'))).toBe(reached);
        }
      }),
    );
  });

  it('prints enough to find the predicate', () => {
    for (const [resultRating, row] of Object.entries(predicateMatrix) as [
      keyof typeof predicateMatrix,
      (typeof predicateMatrix)['sesuai_ekspektasi'],
    ][]) {
      for (const [behaviourRating, predicate] of Object.entries(row) as [keyof typeof row, (typeof row)['sesuai_ekspektasi']][]) {
        const [step] = evaluated({ resultRating, behaviourRating }, language).steps.filter(({ rule }) => rule === 'predicate');
        expect(step?.text).toContain(ratingWords[language][resultRating]);
        expect(step?.text).toContain(ratingWords[language][behaviourRating]);
        expect(step?.text).toContain(predicateWords[language][predicate]);
      }
    }
  });
});

const hadir: IndicatorInput = { code: 'hadir', weight: 50, direction: 'higher', target: 10, actual: 8 };
const modul: IndicatorInput = { code: 'modul', weight: 50, direction: 'higher', target: 10, actual: 30 };

it('reads like this', () => {
  const { steps } = evaluated(
    {
      indicators: [hadir, modul],
      resultRating: 'di_atas_ekspektasi',
      behaviourRatings: ['sesuai_ekspektasi'],
      behaviourRating: 'sesuai_ekspektasi',
    },
    'id',
  );
  expect(steps.map(({ text }) => text)).toEqual([
    'hadir: realisasi 8, target 10; capaian 8 : 10 × 100 = 80,00. Dibulatkan ke dua desimal, setengah ke atas.',
    'modul: realisasi 30, target 10; capaian 30 : 10 × 100 = 300,00. Dibulatkan ke dua desimal, setengah ke atas. Hasil hitung 300,00 melebihi batas skema dan dihitung 120,00.',
    'hadir: bobot 50,00 × capaian 80,00 : 100 = sumbangan 40.',
    'modul: bobot 50,00 × capaian 120,00 : 100 = sumbangan 60.',
    'Skor = 40 + 60 = 100, dibulatkan ke dua desimal (setengah ke atas) menjadi 100,00.',
    'Batas: di atas ekspektasi mulai 110,00, sesuai ekspektasi mulai 90,00, di bawah ekspektasi kurang dari 90,00. Skor 100,00 memberi saran hasil kerja: sesuai ekspektasi.',
    'Perilaku: 0 di atas, 1 sesuai, dan 0 di bawah ekspektasi, dari 1. Tidak ada yang lebih dari separuh di atas atau di bawah ekspektasi. Saran perilaku kerja: sesuai ekspektasi.',
    'Rating hasil kerja yang diputuskan: di atas ekspektasi; sarannya sesuai ekspektasi.',
    'Rating perilaku kerja yang diputuskan: sesuai ekspektasi, sama dengan sarannya.',
    'Hasil kerja di atas ekspektasi dan perilaku kerja sesuai ekspektasi bertemu pada predikat Baik (matriks PermenPANRB 6/2022).',
  ]);
});

it('says what is missing without calling it zero', () => {
  const texts = evaluated({ indicators: [hadir, { ...modul, actual: null }] }, 'id').steps.map(({ text }) => text);
  expect(texts).toContain('modul: belum ada realisasi. Ini tidak dihitung sebagai 0; lembar ini belum lengkap.');
  expect(texts).toContain('Skor belum dihitung: masih ada indikator yang belum terukur.');
});

it('speaks calmly in every sentence', () => {
  fc.assert(
    fc.property(sheet, (indicators) => {
      for (const language of ['id', 'en'] as const) {
        for (const { text } of evaluated({ indicators }, language).steps) expect(text).not.toMatch(/[!]|undefined|null|NaN/);
      }
    }),
  );
});
