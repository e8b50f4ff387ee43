import type { PlanContent as PlanContentDto } from '@pauh/contracts';
import { type MeasureField, type ParsedDecimal, type PlanContent, fromHundredths, fromTenThousandths, measureFields, toHundredths, toTenThousandths } from '@pauh/domain';
import { AppError, type Finding } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';

type MeasuredFields = Record<MeasureField, number | null>;
const eachMeasure = (convert: (field: MeasureField) => number | null): MeasuredFields => Object.fromEntries(measureFields.map((field) => [field, convert(field)])) as MeasuredFields;

export function contentToDto(content: PlanContent): PlanContentDto {
  return {
    results: content.results.map((result) => ({
      id: result.id, kind: result.kind, title: result.title,
      indicators: result.indicators.map(({ id, code, title, aspect, unit, weightHundredths, direction, ...measure }) => ({
        id, code, title, aspect, unit, direction,
        weight: weightHundredths === null ? null : fromHundredths(weightHundredths),
        ...eachMeasure((field) => (measure[field] === null ? null : fromTenThousandths(measure[field]))),
      })),
    })),
    behaviours: content.behaviours.map((row) => ({ ...row })),
    annex: { resources: [...content.annex.resources], accountability: [...content.annex.accountability], consequences: [...content.annex.consequences] },
  };
}

/** A weight beyond this is a slip of the hand, and would not fit its column. */
const largestWeight = 10_000;

/** What the caller wrote, in exact integers; new rows get their ids. Throws 422 naming every number that cannot be kept exactly. */
export function contentFromDto(dto: PlanContentDto): PlanContent {
  const findings: Finding[] = [];
  const exact = (parse: (value: number) => ParsedDecimal, value: number | null, pointer: string): number | null => {
    if (value === null) return null;
    const parsed = parse(value);
    if (parsed.ok) return parsed.value;
    findings.push({ pointer, code: parsed.code });
    return null;
  };
  const weightAt = (value: number | null, pointer: string): number | null => {
    const weight = exact(toHundredths, value, pointer);
    if (weight !== null && Math.abs(weight) > largestWeight) findings.push({ pointer, code: 'number.too_large' });
    return weight;
  };
  const results = dto.results.map((result, r) => ({
    id: idOr(result.id), kind: result.kind, title: result.title,
    indicators: result.indicators.map(({ id, code, title, aspect, unit, weight, direction, ...measure }, i) => {
      const at = `/results/${r}/indicators/${i}`;
      return {
        id: idOr(id), code, title, aspect, unit, direction, weightHundredths: weightAt(weight, `${at}/weight`),
        ...eachMeasure((field) => exact(toTenThousandths, measure[field], `${at}/${field}`)),
      };
    }),
  }));
  if (findings.length > 0) throw new AppError('request.refused', findings);
  return { results, behaviours: dto.behaviours, annex: dto.annex };
}

const idOr = (id: string | undefined): string => id?.toLowerCase() ?? newId();
