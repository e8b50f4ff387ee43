import type { AssessmentContent } from '@pauh/contracts';
import { fromTenThousandths, isProposed, isSettled, type PlanContent, type Rating, type RatingProposal } from '@pauh/domain';

/** Where a row stands: decided, ready to be confirmed, asking for words, or waiting for the rows it sums up. */
export type RowStanding = 'settled' | 'proposed' | 'asks' | 'waits';
type Subject = Pick<RatingProposal, 'subject' | 'subjectId'>;

export const keyOf = ({ subject, subjectId }: Subject): string => `${subject}-${subjectId ?? 'whole'}`;

/** The rating of one result or behaviour, as it stands in the form. */
const ratedRow = ({ results, behaviours }: AssessmentContent, { subject, subjectId }: Subject) =>
  subject === 'result'
    ? results.find(({ resultId }) => resultId === subjectId)
    : behaviours.find(({ behaviour }) => behaviour === subjectId);

/** What the rater said of a row so far. */
export function saidOf(content: AssessmentContent, proposed: Subject): { rating: Rating | null; reason: string | null } {
  const { subject, subjectId } = proposed;
  return subjectId === null
    ? { rating: content[`${subject}Rating`], reason: content[`${subject}Reason`] }
    : (ratedRow(content, proposed) ?? { rating: null, reason: null });
}

const isWaiting = ({ disagreements }: RatingProposal): boolean =>
  disagreements.some(({ why }) => why === 'rows_open' || why === 'part_missing');

export function standingOf(content: AssessmentContent, proposal: RatingProposal): RowStanding {
  const said = saidOf(content, proposal);
  if (isSettled(proposal, said)) return 'settled';
  if (isProposed(proposal) && said.rating === null) return 'proposed';
  return isWaiting(proposal) ? 'waits' : 'asks';
}

/** The rater takes over the proposal for this one row, and the figures it rests on: `content` has them afterwards. */
export function takeOver(content: AssessmentContent, proposal: RatingProposal): void {
  const { subject, subjectId, rating, actuals } = proposal;
  if (subjectId === null) {
    content[`${subject}Rating`] = rating;
    return;
  }
  const row = ratedRow(content, proposal);
  if (row) row.rating = rating;
  for (const { indicatorId, actual } of actuals) {
    const figure = content.indicators.find((each) => each.indicatorId === indicatorId);
    if (figure) figure.actual = fromTenThousandths(actual);
  }
}

/** The key of the row in which a finding of the rules at this place (`/results/0/reason`) is mended. */
export function keyAt({ indicators, results, behaviours, overrides }: AssessmentContent, plan: PlanContent, pointer: string): string {
  const [, list = '', place = ''] = pointer.split('/');
  const index = Number(place);
  if (list === 'overrides' && overrides?.[index]) return keyOf(overrides[index]);
  if (list === 'behaviours') return `behaviour-${behaviours[index]?.behaviour}`;
  if (list === 'results') return `result-${results[index]?.resultId}`;
  if (list === 'indicators')
    return `result-${plan.results.find((result) => result.indicators.some(({ id }) => id === indicators[index]?.indicatorId))?.id}`;
  return `${list.startsWith('behaviour') ? 'behaviour' : 'result'}-whole`;
}
