import { describe, expect, it } from 'vitest';
import {
  type FactsOfResult,
  type Receipt,
  type ReceiptFacts,
  type ShownFacts,
  buildReceipt,
  calibrateReceipt,
  codeDigitsOf,
  compareFacts,
  defaultSchemeRules,
  differencesOf,
  factsOf,
  readReceipt,
  receiptBytes,
  receiptCode,
  recomputeReceipt,
} from '../src/index.ts';
import { assessment, plan } from './content.ts';

const facts: ReceiptFacts = {
  salt: 'c2FsdA',
  resultId: 'result',
  version: 1,
  cycle: { code: '2026-2', startsOn: '2026-07-01', endsOn: '2026-12-31' },
  scheme: { code: 'semester', version: 3, rules: defaultSchemeRules },
  plan: { planId: 'plan', employeeId: 'owner', unitCode: 'SD-1', startsOn: '2026-07-01', endsOn: '2026-12-31', content: plan },
  inputs: [
    { indicatorId: 'i1', actual: 100_000, source: 'dapodik', recordedAt: '2026-12-01T08:00:00+07:00' },
    { indicatorId: 'i2', actual: 95_000, source: 'head', recordedAt: '2026-12-20T09:00:00+07:00' },
  ],
  assessment,
  decidedBy: 'head',
  decidedFor: 'principal',
  decidedAt: '2026-12-20T09:00:00+07:00',
};
// oxlint-disable-next-line no-explicit-any -- a receipt is taken apart on purpose
type Parts = Record<string, any>;
/** A receipt as it is stored, with one of its members changed. */
const changed = (change: (receipt: Parts) => void): Receipt => {
  const receipt = JSON.parse(receiptBytes(buildReceipt(facts))) as Receipt;
  change(receipt);
  return receipt;
};

describe('computing a receipt again', () => {
  it('finds nothing in one that is whole, and gives back what it was made of', () => {
    expect(recomputeReceipt(changed(() => undefined))).toEqual([]);
    expect(factsOf(buildReceipt(facts))).toEqual(facts);
  });
  it.each<[string, (receipt: Parts) => void, string[]]>([
    [
      'a score',
      (r) => {
        r.computed.scoreHundredths = 9800;
      },
      ['/computed/scoreHundredths'],
    ],
    [
      'an achievement',
      (r) => {
        r.computed.sheet.rows[1].achievementHundredths = 9600;
      },
      ['/computed/sheet/rows/1/achievementHundredths'],
    ],
    [
      'a predicate',
      (r) => {
        r.decided.predicate = 'sangat_baik';
      },
      ['/decided/predicate'],
    ],
    [
      'a decided rating',
      (r) => {
        r.decided.result.rating = 'di_atas_ekspektasi';
      },
      ['/decided/result/rating'],
    ],
    [
      'an actual of its source alone',
      (r) => {
        r.inputs[1].actual = 99_000;
      },
      ['/inputs/1/actual'],
    ],
    [
      'a figure that is no longer there',
      (r) => {
        delete r.computed.scoreHundredths;
      },
      ['/computed/scoreHundredths'],
    ],
    [
      'a true 0 in the place of what was not measured',
      (r) => {
        r.inputs[0].actual = null;
      },
      ['/inputs/0/actual'],
    ],
  ])('names %s', (_, change, pointers) => expect(recomputeReceipt(changed(change)).map(({ pointer }) => pointer)).toEqual(pointers));
  describe('that a calibration changed', () => {
    const moved = () =>
      calibrateReceipt(
        changed(() => undefined),
        {
          salt: 'bmV3',
          resultId: 'next',
          version: 2,
          calibration: {
            sessionId: 's',
            sessionName: 'Sidang 1',
            lockedAt: '2026-12-22T09:00:00.000Z',
            steps: [
              {
                from: { resultRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi' },
                to: { resultRating: 'di_atas_ekspektasi', behaviourRating: 'di_atas_ekspektasi' },
                reason: 'Dua unit memakai target yang lebih berat',
                by: 'Tim',
                at: '2026-12-22T08:00:00.000Z',
              },
            ],
          },
        },
      );
    const forged = (change: (receipt: Parts) => void) => {
      const receipt = JSON.parse(receiptBytes(moved())) as Receipt;
      change(receipt);
      return receipt;
    };
    it('holds with its steps, and gives back what the rater decided', () => {
      expect(recomputeReceipt(forged(() => undefined))).toEqual([]);
      expect(factsOf(moved())).toEqual({ ...facts, salt: 'bmV3', resultId: 'next', version: 2 });
    });
    it.each<[string, (receipt: Parts) => void, string]>([
      [
        'a predicate',
        (r) => {
          r.decided.predicate = 'baik';
        },
        '/decided/predicate',
      ],
      [
        'the rating of its last step',
        (r) => {
          r.calibration.steps[0].to.resultRating = 'sesuai_ekspektasi';
        },
        '/decided/result/rating',
      ],
      [
        'what the rater had decided',
        (r) => {
          r.calibration.original.predicate = 'kurang';
        },
        '/calibration/original/predicate',
      ],
      [
        'who moved it',
        (r) => {
          r.decided.result.by = 'Orang lain';
        },
        '/decided/result/by',
      ],
    ])('names %s', (_, change, pointer) =>
      expect(recomputeReceipt(forged(change)).map((difference) => difference.pointer)).toContain(pointer),
    );
    it('is no receipt without its steps', () =>
      expect(
        readReceipt(
          receiptBytes(
            forged((r) => {
              r.calibration.steps = [];
            }),
          ),
        ),
      ).toEqual({ ok: false, code: 'receipt.not_a_receipt' }));
  });
  it('names what another input makes', () => {
    const pointers = recomputeReceipt(
      changed((r) => {
        r.assessment.indicators[0].actual = 50_000;
      }),
    ).map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/computed/scoreHundredths', '/inputs/0/actual']));
  });
  it('tells a null from a 0 and from nothing, but for what an older receipt left out', () => {
    expect(differencesOf({ a: null }, { a: 0 })).toEqual([{ pointer: '/a', stored: null, computed: 0 }]);
    expect(differencesOf({ 'a/b': [1] }, { 'a/b': { 0: 1 } })).toHaveLength(1);
    expect(differencesOf({}, { parts: null })).toEqual([]);
    expect(differencesOf({}, { takenOver: [] })).toEqual([]);
    expect(differencesOf({}, { takenOver: [1] })).toHaveLength(1);
    expect(differencesOf({ parts: null }, {})).toHaveLength(1);
  });
});

describe('reading a receipt', () => {
  const text = receiptBytes(buildReceipt(facts));
  it.each([
    ['{', 'receipt.not_json'],
    ['[]', 'receipt.not_a_receipt'],
    ['{"format":1}', 'receipt.not_a_receipt'],
    [`${text}\n`, 'receipt.not_canonical'],
    [text.replace('"format":1,', '"format": 1,'), 'receipt.not_canonical'],
    [text.replace(/"ruleVersion":"[^"]+"/, '"ruleVersion":"2019.1"'), 'receipt.rules_unknown'],
  ])('refuses %#: %s', (given, code) => expect(readReceipt(given)).toEqual({ ok: false, code }));
  it('takes its canonical text', () => expect(readReceipt(text)).toMatchObject({ ok: true, receipt: { salt: 'c2FsdA' } }));
});

describe('the code', () => {
  it.each([
    ['3f9a-7c21-08d4-e5b6-91aa', '3f9a7c2108d4e5b691aa'],
    [' 3F9A 7C21 08D4 E5B6 91AA ', '3f9a7c2108d4e5b691aa'],
    ['3f9a7c2108d4e5b691aa', '3f9a7c2108d4e5b691aa'],
    ['3f9a-7c21-08d4-e5b6-91a', null],
    ['3f9a-7c21-08d4-e5b6-91aa0', null],
    ['3f9a-7c21-08d4-e5b6-91ag', null],
    ['', null],
    ['%%%%%%%%%%%%%%%%%%%%', null],
  ])('%s: %s', (typed, digits) => expect(codeDigitsOf(typed)).toBe(digits));
  it('is the beginning of the hash', () => expect(receiptCode(`3f9a7c2108d4e5b691aa${'0'.repeat(44)}`)).toBe('3f9a-7c21-08d4-e5b6-91aa'));
});

describe('facts that the holder shows', () => {
  const stored: FactsOfResult = {
    name: 'Sari Wulandari, S.Pd.',
    cycle: 'Semester II 2026',
    unit: 'SD Negeri 1 Pauh',
    score: 9750,
    resultRating: 'sesuai_ekspektasi',
    predicate: null,
  };
  it.each<[ShownFacts, [string, boolean][]]>([
    [{}, []],
    [{ predicate: 'baik', score: 9750 }, []],
    [
      { name: 'sari  wulandari S.Pd', score: 9750 },
      [
        ['name', true],
        ['score', true],
      ],
    ],
    [
      { name: 'Sari Wulandari, S.Pd.', score: 9751, unit: 'SD NEGERI 1 PAUH' },
      [
        ['name', true],
        ['unit', true],
        ['score', false],
      ],
    ],
    [
      { name: 'Sari Wulandari, S.Pd.', predicate: null },
      [
        ['name', true],
        ['predicate', true],
      ],
    ],
    [
      { name: 'Sari Wulandari, S.Pd.', predicate: 'baik' },
      [
        ['name', true],
        ['predicate', false],
      ],
    ],
    // who does not know whose it is learns nothing else of it
    [{ name: 'Agus Pranoto', score: 9750, predicate: null }, [['name', false]]],
  ])('%j', (shown, expected) => expect(compareFacts(stored, shown).map(({ fact, right }) => [fact, right])).toEqual(expected));
});
