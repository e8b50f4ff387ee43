import type { AssessmentSheet, SheetPart } from '@pauh/contracts';
import { assessmentContentFromDto } from '@pauh/contracts/exact-content';
import {
  checkParts,
  explainedParts,
  labelOfPart,
  partsOfPeriod,
  type AssessmentContent,
  type AssessmentSuggestion,
  type ExplainedPart,
  type FieldRefusal,
  type PartSheet,
  type PartsOfPeriod,
  type SchemeRules,
} from '@pauh/domain';
import { exactPlan } from '../../../shared/exact-content.ts';

/** What the sheets beside one make of what it says; on a sheet that is a part itself they stand beside it and make nothing. */
export interface PartsBeside {
  parts: (content: AssessmentContent) => PartsOfPeriod | null;
  explained: (content: AssessmentContent, suggestion: AssessmentSuggestion) => ExplainedPart[];
  findings: (content: AssessmentContent) => FieldRefusal[];
}
export type SheetWithParts = Pick<AssessmentSheet, 'planId' | 'parts' | 'unit' | 'assessment' | 'startsOn' | 'endsOn'>;

/** Whether this sheet decides the result; a part only tells of its days, and makes no predicate. */
export const decides = ({ parts }: Pick<AssessmentSheet, 'parts'>): boolean => parts?.decides ?? true;

/** The sheets of the person's other assignments and of earlier supervisors in the period, as the rules count them beside this one. */
export function partsBeside(sheet: SheetWithParts, rules: SchemeRules): PartsBeside {
  const sheets = (sheet.parts?.others ?? []).map((part): PartSheet => ({
    planId: part.planId,
    label: labelOfPart(part.unit.name, part.supervisor?.name ?? part.assessment?.by.name ?? null),
    startsOn: part.startsOn,
    endsOn: part.endsOn,
    plan: exactPlan(part.plan).content,
    assessment: part.assessment && assessmentContentFromDto(part.assessment.content).content,
    ...(part.supervisor ? { supervisorId: part.supervisor.employeeId, days: part.days } : {}),
  }));
  const own = {
    planId: sheet.planId,
    startsOn: sheet.startsOn,
    endsOn: sheet.endsOn,
    label: labelOfPart(sheet.unit.name, sheet.assessment?.by.name ?? null),
  };
  const deciding = decides(sheet);
  return {
    parts: (content) => (deciding ? partsOfPeriod(own, sheets, rules, content) : null),
    explained: (content, suggestion) => (deciding ? explainedParts(own, sheets, rules, content, suggestion) : []),
    findings: (content) => checkParts(content, own, sheets, rules),
  };
}

/** The parts of earlier supervisors whose days whoever writes this sheet may take over: of the same assignment, and not handed in. */
export const takeable = ({
  planId,
  parts,
}: Pick<AssessmentSheet, 'planId' | 'parts'>): (SheetPart & { supervisor: NonNullable<SheetPart['supervisor']> })[] =>
  (parts?.others ?? []).flatMap((part) =>
    part.supervisor && part.planId === planId && part.assessment === null ? [{ ...part, supervisor: part.supervisor }] : [],
  );
