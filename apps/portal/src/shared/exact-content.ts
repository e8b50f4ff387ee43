import type { AssessmentContent as AssessmentDto, PlanContent as PlanDto, SchemeRules as RulesDto } from '@pauh/contracts';
import { measureFields, toHundredths, toTenThousandths, type AssessmentContent, type FieldRefusal, type MeasureField, type ParsedDecimal, type PlanContent, type SchemeRules } from '@pauh/domain';

/** What a form holds in decimals, in the exact integers of the rules; `findings` name the numbers that cannot be kept exactly (null in `content`). */
export interface Exact<T> { content: T; findings: FieldRefusal[] }

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

/** A row that the server does not know yet is called by its place. */
export function exactPlan(dto: PlanDto): Exact<PlanContent> {
  const { findings, exact } = collector();
  const results = dto.results.map((result, r) => ({
    ...result, id: result.id ?? `/results/${r}`,
    indicators: result.indicators.map(({ weight, ...indicator }, i) => {
      const at = `/results/${r}/indicators/${i}`;
      const measures = Object.fromEntries(measureFields.map((field) => [field, exact(toTenThousandths, indicator[field], `${at}/${field}`)])) as Record<MeasureField, number | null>;
      return { ...indicator, ...measures, id: indicator.id ?? at, weightHundredths: exact(toHundredths, weight, `${at}/weight`) };
    }),
  }));
  return { content: { ...dto, results } as PlanContent, findings };
}

export function exactAssessment(dto: AssessmentDto): Exact<AssessmentContent> {
  const { findings, exact } = collector();
  const indicators = dto.indicators.map((row, index) => ({ ...row, actual: exact(toTenThousandths, row.actual, `/indicators/${index}/actual`) }));
  return { content: { ...dto, indicators } as AssessmentContent, findings };
}

/** The rules of a scheme; they were stored exactly, so they are read exactly. */
export function exactRules({ cap, bands, ...rules }: RulesDto): SchemeRules {
  const hundredths = (value: number): number => { const parsed = toHundredths(value); return parsed.ok ? parsed.value : 0; };
  return { ...rules, capHundredths: hundredths(cap), bands: { aboveHundredths: hundredths(bands.above), asExpectedHundredths: hundredths(bands.asExpected) } } as SchemeRules;
}
