import {
  type AssessmentContent,
  type FieldRefusal,
  type MeasureField,
  type ParsedDecimal,
  type PlanContent,
  type SchemeRules,
  type SupportedIndicator,
  approachOf,
  fromHundredths,
  fromTenThousandths,
  measureFields,
  toHundredths,
  toTenThousandths,
} from '@pauh/domain';
import type { AssessmentContent as AssessmentContentDto } from './assessments.ts';
import type { SchemeRules as SchemeRulesDto } from './cycles.ts';
import type { PlanContent as PlanContentDto } from './plan-content.ts';
import type { SupportedIndicator as SupportedIndicatorDto } from './plans.ts';

/** What was written in decimals, in the exact integers of the rules. `findings` name the numbers that cannot be kept exactly: they are null in `content`. */
export interface Exact<T> {
  content: T;
  findings: FieldRefusal[];
}

/** Null stays null: what was not written is not 0. */
const orNull = (value: number | null, convert: (value: number) => number): number | null => (value === null ? null : convert(value));

function collector() {
  const findings: FieldRefusal[] = [];
  const exact = (parse: (value: number) => ParsedDecimal, value: number | null, pointer: string): number | null => {
    if (value === null) return null;
    const parsed = parse(value);
    if (parsed.ok) return parsed.value;
    findings.push({ pointer, code: parsed.code });
    return null;
  };
  return { findings, exact };
}

const eachMeasure = (convert: (field: MeasureField) => number | null): Record<MeasureField, number | null> =>
  Object.fromEntries(measureFields.map((field) => [field, convert(field)])) as Record<MeasureField, number | null>;

/** A weight beyond this is a slip of the hand, and would not fit where it is kept. */
const largestWeight = 10_000;

/** A row without an id gets a new one; `newId` is told where the row stands. */
export function planContentFromDto(dto: PlanContentDto, newId: (pointer: string) => string): Exact<PlanContent> {
  const { findings, exact } = collector();
  const idOf = (id: string | undefined, pointer: string): string => id?.toLowerCase() ?? newId(pointer);
  const weightAt = (value: number | null, pointer: string): number | null => {
    const weight = exact(toHundredths, value, pointer);
    if (weight !== null && Math.abs(weight) > largestWeight) findings.push({ pointer, code: 'number.too_large' });
    return weight;
  };
  const results = dto.results.map((result, r) => ({
    id: idOf(result.id, `/results/${r}`),
    kind: result.kind,
    title: result.title,
    perspective: result.perspective ?? null,
    supportedResultId: result.supportedResultId?.toLowerCase() ?? null,
    supportedTitle: result.supportedTitle ?? null,
    serviceIndicatorId: result.serviceIndicatorId?.toLowerCase() ?? null,
    serviceTitle: result.serviceTitle ?? null,
    indicators: result.indicators.map(({ id, code, codeVersion = null, title, aspect, unit, weight, direction, ...measure }, i) => {
      const at = `/results/${r}/indicators/${i}`;
      return {
        id: idOf(id, at),
        code,
        codeVersion,
        title,
        aspect,
        unit,
        direction,
        weightHundredths: weightAt(weight, `${at}/weight`),
        ...eachMeasure((field) => exact(toTenThousandths, measure[field], `${at}/${field}`)),
      };
    }),
  }));
  return { content: { approach: dto.approach ?? 'quantitative', results, behaviours: dto.behaviours, annex: dto.annex }, findings };
}

export const planContentToDto = (content: PlanContent): PlanContentDto => ({
  approach: approachOf(content),
  results: content.results.map((result) => ({
    // revisions kept before there were any name none, nor a version
    id: result.id,
    kind: result.kind,
    title: result.title,
    perspective: result.perspective ?? null,
    supportedResultId: result.supportedResultId ?? null,
    supportedTitle: result.supportedTitle ?? null,
    serviceIndicatorId: result.serviceIndicatorId ?? null,
    serviceTitle: result.serviceTitle ?? null,
    indicators: result.indicators.map(({ id, code, codeVersion, title, aspect, unit, weightHundredths, direction, ...measure }) => ({
      id,
      code,
      codeVersion: codeVersion ?? null,
      title,
      aspect,
      unit,
      direction,
      weight: orNull(weightHundredths, fromHundredths),
      ...eachMeasure((field) => orNull(measure[field], fromTenThousandths)),
    })),
  })),
  behaviours: content.behaviours.map((row) => ({ ...row })),
  annex: {
    resources: [...content.annex.resources],
    accountability: [...content.annex.accountability],
    consequences: [...content.annex.consequences],
  },
});

export const supportedIndicatorToDto = ({
  title,
  unit,
  direction,
  target,
  min,
  max,
  baseline,
}: SupportedIndicator): SupportedIndicatorDto => ({
  title,
  unit,
  direction,
  target: orNull(target, fromTenThousandths),
  min: orNull(min, fromTenThousandths),
  max: orNull(max, fromTenThousandths),
  baseline: orNull(baseline, fromTenThousandths),
});

export function assessmentContentFromDto(dto: AssessmentContentDto): Exact<AssessmentContent> {
  const { findings, exact } = collector();
  const indicators = dto.indicators.map((row, index) => ({
    ...row,
    indicatorId: row.indicatorId.toLowerCase(),
    actual: exact(toTenThousandths, row.actual, `/indicators/${index}/actual`),
  }));
  const results = dto.results.map((row) => ({ ...row, resultId: row.resultId.toLowerCase() }));
  const overrides = (dto.overrides ?? []).map((row) => ({ ...row, subjectId: row.subjectId?.toLowerCase() ?? null }));
  // the contract has checked the words against the domain's lists
  const takenOver = (dto.takenOver ?? []).map((row) => ({ ...row, supervisorId: row.supervisorId.toLowerCase() }));
  return { content: { ...dto, indicators, results, overrides, takenOver } as AssessmentContent, findings };
}

export const assessmentContentToDto = (content: AssessmentContent): AssessmentContentDto => ({
  ...content,
  indicators: content.indicators.map((row) => ({ ...row, actual: orNull(row.actual, fromTenThousandths) })),
  results: content.results.map((row) => ({ ...row })),
  behaviours: content.behaviours.map((row) => ({ ...row })),
  overrides: (content.overrides ?? []).map((row) => ({ ...row })),
  takenOver: (content.takenOver ?? []).map((row) => ({ ...row })),
});

/** A percentage that cannot be kept exactly is 0 in the rules, and named. */
export function schemeRulesFromDto({ cap, bands, ...rest }: SchemeRulesDto): Exact<SchemeRules> {
  const { findings, exact } = collector();
  const percent = (value: number, pointer: string): number => exact(toHundredths, value, pointer) ?? 0;
  const content = {
    ...rest,
    capHundredths: percent(cap, '/rules/cap'),
    bands: {
      aboveHundredths: percent(bands.above, '/rules/bands/above'),
      asExpectedHundredths: percent(bands.asExpected, '/rules/bands/asExpected'),
    },
  };
  return { content, findings };
}

export const schemeRulesToDto = ({ capHundredths, bands, aboveLimits: _limits, ...rest }: SchemeRules): SchemeRulesDto => ({
  ...rest,
  cap: fromHundredths(capHundredths),
  bands: { above: fromHundredths(bands.aboveHundredths), asExpected: fromHundredths(bands.asExpectedHundredths) },
});
