import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ReceiptFacts,
  addDays,
  addWorkingDays,
  buildReceipt,
  canonicalJson,
  compareDates,
  compareNip,
  creditPoints,
  daysBetween,
  defaultSchemeRules,
  isDate,
  readNip,
  receiptBytes,
  ruleVersion,
} from '../src/index.ts';
import { assessment, plan } from './content.ts';

describe('calendar', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s is a date: %s', (text, expected) => expect(isDate(text)).toBe(expected));
  it('counts days over months and years', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364);
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
    expect(['2026-02-01', '2026-01-31'].sort(compareDates)).toEqual(['2026-01-31', '2026-02-01']);
  });
  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (days) => {
        expect(daysBetween('2026-01-01', addDays('2026-01-01', days))).toBe(days);
      }),
    );
  });
});

describe('readNip', () => {
  it.each([
    ['1985061520100110', 'nip.length'],
    ['19850615201001100A', 'nip.not_digits'],
    ['', 'nip.not_digits'],
    ['1,99009E+17', 'nip.damaged_by_spreadsheet'],
    ['198506152010011000', 'nip.damaged_by_spreadsheet'],
    ['198506152010013007', 'nip.impossible_sex'],
    ['198506152010001007', 'nip.unknown_kind'],
    ['198506152010201007', 'nip.unknown_kind'],
    ['198513152010011007', 'nip.impossible_date'],
  ])('refuses %s: %s', (text, code) => expect(readNip(text)).toEqual({ ok: false, code }));
  it('says nothing of what the sheet does not hold', () => {
    const nip = readNip("'198506152010011007");
    expect(nip.ok && compareNip(nip, { birthOn: null, sex: null })).toEqual([]);
  });
});

it.each([0, 13, 1.5])('refuses credit points for %s months', (months) =>
  expect(creditPoints('baik', 'mahir', months)).toEqual({ ok: false, code: 'credit.months_invalid' }),
);

describe('canonicalJson', () => {
  it('writes the example of RFC 8785', () => {
    const value = {
      // oxlint-disable-next-line no-loss-of-precision -- the vector of RFC 8785 as it is printed there
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toEqual({
      ok: true,
      text: '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    });
  });
  it('sorts by UTF-16 code units, not by character', () =>
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, '\r': 3, '1': 4 })).toEqual({
      ok: true,
      text: '{"\\r":3,"1":4,"\u{1f600}":2,"\ufb33":1}',
    }));
  it.each([
    [{ a: [NaN] }, 'json.number_not_finite', '/a/0'],
    [{ 'a/b': undefined }, 'json.not_plain', '/a~1b'],
    [[10n], 'json.not_plain', '/0'],
    [new Date(0), 'json.not_plain', ''],
    ['\ud800', 'json.text_not_unicode', ''],
    [{ '\ud800': 1 }, 'json.text_not_unicode', '/\ud800'],
    [Array(1), 'json.not_plain', '/0'],
  ])('refuses %#', (value, code, pointer) => expect(canonicalJson(value)).toEqual({ ok: false, code, pointer }));
  it('says the same as JSON, in one order whatever the order given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        const turned = canonicalJson(Object.fromEntries(Object.entries(value).toReversed()));
        expect(turned).toEqual(text);
        if (!text.ok) return;
        expect(JSON.parse(text.text)).toEqual(JSON.parse(JSON.stringify(value)));
        const keys = Object.keys(value)
          .sort()
          .map((key) => text.text.indexOf(`${JSON.stringify(key)}:`));
        expect(keys.every((place) => place > 0)).toBe(true);
      }),
    );
  });
});

describe('receipt', () => {
  const facts: ReceiptFacts = {
    salt: 'c2FsdA',
    resultId: 'result',
    version: 1,
    cycle: { code: '2026-2', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    scheme: { code: 'semester', version: 3, rules: defaultSchemeRules },
    plan: { planId: 'plan', employeeId: 'owner', unitCode: 'SD-1', startsOn: '2026-07-01', endsOn: '2026-12-31', content: plan },
    inputs: [{ indicatorId: 'i1', actual: 100_000, source: 'dapodik', recordedAt: '2026-12-01T08:00:00+07:00' }],
    assessment,
    decidedBy: 'head',
    decidedAt: '2026-12-20T09:00:00+07:00',
  };
  it('holds what was given, what was computed, and who decided', () => {
    expect(buildReceipt(facts)).toMatchObject({
      format: 1,
      ruleVersion,
      salt: 'c2FsdA',
      scheme: { code: 'semester', version: 3 },
      inputs: [{ source: 'dapodik' }],
      computed: { scoreHundredths: 9750, sheet: { rows: [{ contribution: 50_000_000 }, {}] } },
      decided: {
        result: { rating: 'sesuai_ekspektasi', by: 'head', at: '2026-12-20T09:00:00+07:00' },
        behaviour: { rating: 'sesuai_ekspektasi' },
        predicate: 'baik',
      },
    });
  });
  it('is the same text for the same facts, and another for another salt', () => {
    expect(receiptBytes(buildReceipt({ ...facts }))).toBe(receiptBytes(buildReceipt(JSON.parse(JSON.stringify(facts)) as ReceiptFacts)));
    expect(receiptBytes(buildReceipt({ ...facts, salt: 'other' }))).not.toBe(receiptBytes(buildReceipt(facts)));
  });
  it('has no behaviour and no predicate where behaviours are not rated', () => {
    const rules = { ...defaultSchemeRules, behavioursRated: false };
    expect(buildReceipt({ ...facts, scheme: { ...facts.scheme, rules } }).decided).toMatchObject({ behaviour: null, predicate: null });
  });
});
