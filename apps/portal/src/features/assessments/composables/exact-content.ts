import type { AssessmentContent as ContentDto, PlanContent as PlanDto, SchemeRules as RulesDto } from '@pauh/contracts';
import { measureFields, toHundredths, toTenThousandths, type AssessmentContent, type MeasureField, type ParsedDecimal, type PlanContent, type SchemeRules } from '@pauh/domain';

/** Null stays null. A number that cannot be kept exactly counts as not given; `checkNumbers` names it beside its field. */
const exact = (parse: (value: number) => ParsedDecimal, value: number | null): number | null => {
  const parsed = value === null ? null : parse(value);
  return parsed?.ok ? parsed.value : null;
};
const hundredths = (value: number): number => exact(toHundredths, value) ?? 0;

/** What the rules compute with, from what the API says: exact integers. */
export const exactContent = (dto: ContentDto): AssessmentContent => ({
  ...dto, indicators: dto.indicators.map((row) => ({ ...row, actual: exact(toTenThousandths, row.actual) })),
});

export const exactRules = ({ cap, bands, ...rules }: RulesDto): SchemeRules => ({
  ...rules, capHundredths: hundredths(cap), bands: { aboveHundredths: hundredths(bands.above), asExpectedHundredths: hundredths(bands.asExpected) },
});

export const exactPlan = (dto: PlanDto): PlanContent => ({
  ...dto,
  results: dto.results.map((result) => ({
    ...result, id: result.id ?? '',
    indicators: result.indicators.map(({ weight, ...indicator }) => ({
      ...indicator, id: indicator.id ?? '', weightHundredths: exact(toHundredths, weight),
      ...(Object.fromEntries(measureFields.map((field) => [field, exact(toTenThousandths, indicator[field])])) as Record<MeasureField, number | null>),
    })),
  })),
});

/** Actuals with more decimals, or larger, than can be kept. */
export const checkNumbers = (dto: ContentDto): { pointer: string; code: string }[] =>
  dto.indicators.flatMap(({ actual }, index) => {
    const parsed = actual === null ? null : toTenThousandths(actual);
    return parsed && !parsed.ok ? [{ pointer: `/indicators/${index}/actual`, code: parsed.code }] : [];
  });
