import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type FunctionalLevel,
  type IndicatorInput,
  type Measure,
  type Predicate,
  type Rating,
  type SheetInput,
  absenceFlag,
  achievement,
  checkWeights,
  compareNip,
  creditPoints,
  evaluateSheet,
  predicateOf,
  readNip,
  toHundredths,
  toTenThousandths,
} from '../src/index.ts';

const folder = new URL('../conformance/', import.meta.url);
/** Every file has a shape of its own; the test that reads it names it. */
const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Shape;
const scaled = (value: number | undefined): number | null => {
  if (value === undefined) return null;
  const parsed = toTenThousandths(value);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.value;
};

it('has a test for every file', () => {
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort(),
  ).toEqual(['achievements.json', 'credit.json', 'discipline.json', 'nip.json', 'predicate.json', 'scores.json', 'weights.json']);
});

describe('weights.json', () => {
  it.each(read<{ cases: { weights: number[]; valid: boolean }[] }>('weights.json').cases)('$weights', ({ weights, valid }) => {
    const parsed = weights.map((weight) => toHundredths(weight));
    const whole = parsed.every((each) => each.ok);
    expect(whole && checkWeights(parsed.map((each) => (each.ok ? each.value : 0))).ok).toBe(valid);
    const indicators = weights.map((weight, index) => ({ code: `i${index}`, weight, direction: 'yes_no' as const, actual: 1 }));
    expect(evaluateSheet({ indicators }, 'id').ok).toBe(valid);
  });
});

describe('achievements.json', () => {
  type Vector = Omit<IndicatorInput, 'code' | 'weight' | 'actual'> & { actual: number; achievement?: number; refused?: boolean };
  const { cap, cases } = read<{ cap: number; cases: Vector[] }>('achievements.json');
  it.each(cases.map((vector) => [JSON.stringify(vector), vector] as const))(
    '%s',
    (_name, { achievement: expected, refused, actual, ...fields }) => {
      const measure: Measure = {
        direction: fields.direction,
        target: scaled(fields.target),
        min: scaled(fields.min),
        max: scaled(fields.max),
        maximum: scaled(fields.maximum),
        baseline: scaled(fields.baseline),
      };
      const reached = achievement(measure, scaled(actual) ?? 0, cap * 100);
      const sheet = evaluateSheet({ cap, indicators: [{ code: 'i', weight: 100, actual, ...fields }] }, 'en');
      if (refused) {
        expect(reached.ok).toBe(false);
        expect(sheet.ok).toBe(false);
        return;
      }
      expect(reached).toEqual({ ok: true, hundredths: Math.round((expected ?? NaN) * 100) });
      expect(sheet).toMatchObject({ ok: true, value: { score: expected } });
    },
  );
});

describe('scores.json', () => {
  interface Vector {
    id: string;
    rows: [number, number | null, number][];
    score: number | null;
    missing?: 'renormalise';
    complete?: boolean;
  }
  const { cap, direction, cases } = read<{ cap: number; direction: 'higher'; cases: Vector[] }>('scores.json');
  it.each(cases)('$id', ({ rows, score, missing, complete = true }) => {
    const input: SheetInput = {
      cap,
      ...(missing && { missing }),
      indicators: rows.map(([weight, actual, target], index) => ({ code: `i${index}`, direction, weight, actual, target })),
    };
    expect(evaluateSheet(input, 'id')).toMatchObject({ ok: true, value: { score, complete } });
  });
});

describe('predicate.json', () => {
  const { cases } = read<{ cases: [Rating, Rating, Predicate][] }>('predicate.json');
  it.each(cases)('%s x %s -> %s', (resultRating, behaviourRating, predicate) => {
    expect(predicateOf(resultRating, behaviourRating)).toBe(predicate);
    expect(evaluateSheet({ resultRating, behaviourRating }, 'id')).toMatchObject({ ok: true, value: { predicate } });
  });
  it('covers the whole matrix', () => expect(new Set(cases.map(([result, behaviour]) => `${result} ${behaviour}`)).size).toBe(9));
});

describe('credit.json', () => {
  interface Vector {
    predicate: Predicate;
    level: FunctionalLevel;
    months: number;
    points: number;
  }
  it.each(read<{ cases: Vector[] }>('credit.json').cases)('$predicate $level $months', ({ predicate, level, months, points }) => {
    expect(creditPoints(predicate, level, months)).toEqual({ ok: true, hundredths: Math.round(points * 100) });
  });
});

describe('discipline.json', () => {
  interface Consecutive {
    days: number;
    inARow: number;
    flag: string;
  }
  const { cases, consecutiveCases } = read<{ cases: [number, string | null][]; consecutiveCases: Consecutive[] }>('discipline.json');
  it.each(cases)('%s days -> %s', (days, flag) => expect(absenceFlag(days)).toBe(flag));
  it.each(consecutiveCases)('$days days, $inARow in a row', ({ days, inARow, flag }) => expect(absenceFlag(days, inARow)).toBe(flag));
});

describe('nip.json', () => {
  interface Vector {
    nip: string;
    valid: boolean;
    why?: string;
    sheet?: { birthOn: string; sex: 'L' | 'P' };
    warnings?: string[];
  }
  it.each(read<{ cases: Vector[] }>('nip.json').cases)('$nip', ({ nip, valid, why: _why, sheet, warnings, ...expected }) => {
    const reading = readNip(nip);
    expect(reading.ok).toBe(valid);
    if (!reading.ok) return;
    expect(reading).toMatchObject(expected);
    if (sheet) expect(compareNip(reading, sheet)).toEqual(warnings);
  });
});
