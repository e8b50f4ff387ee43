import type { AssessmentContent, AssessmentMirror } from '@pauh/contracts';
import type { OwnSheet } from '@pauh/domain';

export interface Written {
  planId: string;
  content: AssessmentContent;
}

/** What stands in the form now, in the place of what the server has of it: nobody has to wait for it to be sent. */
export function withWritten(sheets: AssessmentMirror['sheets'], written: Written | undefined): OwnSheet[] {
  return sheets.map((sheet) => (sheet.planId === written?.planId ? { ...sheet, ...saidIn(written.content) } : sheet));
}

function saidIn({
  results,
  behaviours,
  resultRating,
  resultReason,
  behaviourRating,
  behaviourReason,
  nextStep,
}: AssessmentContent): Pick<OwnSheet, 'ratings' | 'texts' | 'resultRating' | 'behaviourRating'> {
  const rows = [...results, ...behaviours];
  const texts = [...rows.map(({ reason }) => reason), resultReason, behaviourReason, nextStep];
  return { ratings: rows.map(({ rating }) => rating), texts: texts.filter((text) => text !== null), resultRating, behaviourRating };
}
