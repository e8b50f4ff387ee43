import type { SchemeRules as RulesDto } from '@pauh/contracts';
import { type SchemeRefusal, type SchemeRules, fromHundredths, toHundredths } from '@pauh/domain';
import { AppError, type Finding } from '../../lib/app-error.ts';

export function rulesToDto({ capHundredths, bands, missing, weighted, behavioursRated, organisationPredicateRequired, calibration, noSurpriseDays, minimumPartDays, objectionDays, objectionDayKind, deemedReceiptDays, hideSelfUntilSupervisorDraft }: SchemeRules): RulesDto {
  return {
    cap: fromHundredths(capHundredths), bands: { above: fromHundredths(bands.aboveHundredths), asExpected: fromHundredths(bands.asExpectedHundredths) },
    missing, weighted, behavioursRated, organisationPredicateRequired, calibration, noSurpriseDays, minimumPartDays, objectionDays, objectionDayKind, deemedReceiptDays, hideSelfUntilSupervisorDraft,
  };
}

/** Throws 422 naming the percentages that cannot be kept exactly. */
export function rulesFromDto({ cap, bands, ...rest }: RulesDto): SchemeRules {
  const findings: Finding[] = [];
  const exact = (value: number, pointer: string): number => {
    const parsed = toHundredths(value);
    if (parsed.ok) return parsed.value;
    findings.push({ pointer, code: parsed.code });
    return 0;
  };
  const rules: SchemeRules = {
    ...rest, capHundredths: exact(cap, '/rules/cap'),
    bands: { aboveHundredths: exact(bands.above, '/rules/bands/above'), asExpectedHundredths: exact(bands.asExpected, '/rules/bands/asExpected') },
  };
  if (findings.length > 0) throw new AppError('request.refused', findings);
  return rules;
}

/** Where the caller wrote what the domain refuses. */
export const pointerOf = ({ field }: SchemeRefusal): string => `/rules/${field === 'capHundredths' ? 'cap' : field}`;
