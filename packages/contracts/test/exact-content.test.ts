import { defaultSchemeRules } from '@pauh/domain';
import { expect, test } from 'vitest';
import {
  assessmentContentFromDto,
  assessmentContentToDto,
  planContentFromDto,
  planContentToDto,
  schemeRulesFromDto,
  schemeRulesToDto,
} from '../src/exact-content.ts';
import type { PlanContent } from '../src/plan-content.ts';

const indicator = {
  code: null,
  codeVersion: null,
  title: 'Kehadiran',
  aspect: null,
  unit: '%',
  weight: 33.33,
  direction: 'higher' as const,
  target: 95.1234,
  min: null,
  max: null,
  maximum: 0,
  baseline: null,
};
const planOf = (more: Partial<typeof indicator & { id: string }>): PlanContent => ({
  results: [{ id: 'A0', kind: 'main', title: 'Hasil', indicators: [{ ...indicator, ...more }] }],
  behaviours: [],
  annex: { resources: [], accountability: [], consequences: [] },
});
const place = (pointer: string): string => pointer;

test('a plan is kept exactly and read back as it was written; new rows are called by the caller, null is not 0', () => {
  const { content, findings } = planContentFromDto(planOf({}), place);
  expect(findings).toEqual([]);
  expect(content.results).toMatchObject([
    { id: 'a0', indicators: [{ id: '/results/0/indicators/0', weightHundredths: 3333, target: 951_234, min: null, maximum: 0 }] },
  ]);
  expect(planContentToDto(content).results[0]).toMatchObject({
    supportedResultId: null,
    supportedTitle: null,
    serviceIndicatorId: null,
    serviceTitle: null,
  });
  expect(planContentToDto(content).results[0]?.indicators).toEqual([{ ...indicator, id: '/results/0/indicators/0' }]);
});

test('numbers that cannot be kept are named and null; a weight that is too large is named', () => {
  const refused = planContentFromDto(planOf({ weight: 33.333, target: 0.00001 }), place);
  expect(refused.findings).toEqual([
    { pointer: '/results/0/indicators/0/weight', code: 'number.too_many_decimals' },
    { pointer: '/results/0/indicators/0/target', code: 'number.too_many_decimals' },
  ]);
  expect(refused.content.results[0]?.indicators[0]).toMatchObject({ weightHundredths: null, target: null });
  expect(planContentFromDto(planOf({ weight: 100.01 }), place).findings).toEqual([
    { pointer: '/results/0/indicators/0/weight', code: 'number.too_large' },
  ]);
});

test('an assessment: 0 and null stay apart, both ways', () => {
  const row = { excusedReason: null, note: null };
  const said = {
    indicators: [
      { indicatorId: 'a', actual: 0, ...row },
      { indicatorId: 'b', actual: null, ...row },
      { indicatorId: 'c', actual: 96.2, ...row },
    ],
    results: [],
    behaviours: [],
    resultRating: null,
    resultReason: null,
    behaviourRating: null,
    behaviourReason: null,
    nextStep: null,
  };
  const { content, findings } = assessmentContentFromDto(said);
  expect([content.indicators.map(({ actual }) => actual), findings]).toEqual([[0, null, 962_000], []]);
  expect(assessmentContentToDto(content)).toEqual({ ...said, overrides: [], takenOver: [] });
  expect(assessmentContentFromDto({ ...said, indicators: [{ indicatorId: 'a', actual: 1.23456, ...row }] }).findings).toEqual([
    { pointer: '/indicators/0/actual', code: 'number.too_many_decimals' },
  ]);
});

test('the rules of a scheme, both ways', () => {
  const dto = schemeRulesToDto(defaultSchemeRules);
  expect(dto).toMatchObject({ cap: 120, bands: { above: 110, asExpected: 90 } });
  expect(schemeRulesFromDto(dto)).toEqual({ content: defaultSchemeRules, findings: [] });
  expect(schemeRulesFromDto({ ...dto, cap: 120.001 }).findings).toEqual([{ pointer: '/rules/cap', code: 'number.too_many_decimals' }]);
});
