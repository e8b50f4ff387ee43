import type { AssessmentSheet } from '@pauh/contracts';
import { assessmentContentFromDto, schemeRulesFromDto } from '@pauh/contracts/exact-content';
import { isProposed, proposeRatings } from '@pauh/domain';
import { exactPlan } from '../../../shared/exact-content.ts';
import { fullContent } from './draft-content.ts';
import { knownFacts } from './known-facts.ts';

/** How many rows of a sheet ask for words; who has not assessed themselves yet may still do so, and comes last. */
function exceptionsIn(sheet: AssessmentSheet): number {
  if (!sheet.selfAssessment) return -1;
  const content = assessmentContentFromDto(fullContent(sheet)).content;
  return proposeRatings(content, exactPlan(sheet.plan).content, schemeRulesFromDto(sheet.rules).content, knownFacts(sheet, [])).filter(
    (one) => one.subjectId !== null && !isProposed(one),
  ).length;
}

/** Whose rows disagree most comes first, while attention is fresh; else in the order of the list. */
export function inQueueOrder(sheets: readonly AssessmentSheet[]): AssessmentSheet[] {
  const counted = sheets.map((sheet) => ({ sheet, exceptions: exceptionsIn(sheet) }));
  return counted.sort((a, b) => b.exceptions - a.exceptions).map(({ sheet }) => sheet);
}
