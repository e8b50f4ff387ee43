import type { PlanContribution } from '@pauh/contracts';
import { assessmentContentFromDto, schemeRulesFromDto } from '@pauh/contracts/exact-content';
import { fromTenThousandths, isProposed, isSettled, proposeRatings, type Rating, type RatingProposal } from '@pauh/domain';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { exactPlan } from '../../../shared/exact-content.ts';
import { knownFacts } from './known-facts.ts';
import { partsBeside } from './parts.ts';
import { useDraft } from './use-assessment-draft.ts';

/** Where a row stands: decided, ready to be confirmed, asking for words, or waiting for the rows it sums up. */
export type RowStanding = 'settled' | 'proposed' | 'asks' | 'waits';
export interface QueueRow {
  key: string;
  title: string;
  proposal: RatingProposal;
  rating: Rating | null;
  standing: RowStanding;
}

const keyOf = ({ subject, subjectId }: Pick<RatingProposal, 'subject' | 'subjectId'>): string => `${subject}-${subjectId ?? 'whole'}`;
const isWaiting = ({ disagreements }: RatingProposal): boolean =>
  disagreements.some(({ why }) => why === 'rows_open' || why === 'part_missing');
/** What disagrees first, then what is proposed, then the whole; a row keeps its place when it is decided. */
const rank = (proposal: RatingProposal): number => (proposal.subjectId === null ? 2 : isProposed(proposal) ? 1 : 0);

/** The rows of one person in the order in which they are decided, as the rules see them now. Call once the draft is ready. */
export function useQueue(colleagues: readonly PlanContribution[]) {
  const { t } = useI18n();
  const { sheet, content } = useDraft();
  const plan = exactPlan(sheet.plan).content;
  const rules = schemeRulesFromDto(sheet.rules).content;
  const known = knownFacts(sheet, colleagues);
  const beside = partsBeside(sheet, rules);
  const propose = () => {
    const exact = assessmentContentFromDto(content.value).content;
    return proposeRatings(exact, plan, rules, known, beside.parts(exact));
  };
  const order = propose()
    .sort((a, b) => rank(a) - rank(b))
    .map(keyOf);

  const said = ({ subject, subjectId }: RatingProposal): { rating: Rating | null; reason: string | null } => {
    const { results, behaviours } = content.value;
    if (subjectId === null) return { rating: content.value[`${subject}Rating`], reason: content.value[`${subject}Reason`] };
    const row =
      subject === 'result'
        ? results.find(({ resultId }) => resultId === subjectId)
        : behaviours.find(({ behaviour }) => behaviour === subjectId);
    return row ?? { rating: null, reason: null };
  };
  const titleOf = ({ subject, subjectId }: RatingProposal): string => {
    if (subjectId === null) return t(`assessments.overall.${subject}`);
    return subject === 'behaviour'
      ? t(`vocabulary.behaviour.${subjectId}.name`)
      : (sheet.plan.results.find(({ id }) => id === subjectId)?.title ?? '');
  };
  const standingOf = (proposal: RatingProposal): RowStanding => {
    if (isSettled(proposal, said(proposal))) return 'settled';
    if (isProposed(proposal) && said(proposal).rating === null) return 'proposed';
    return isWaiting(proposal) ? 'waits' : 'asks';
  };
  const rows = computed<QueueRow[]>(() =>
    propose()
      .map((proposal) => ({
        key: keyOf(proposal),
        title: titleOf(proposal),
        proposal,
        rating: said(proposal).rating,
        standing: standingOf(proposal),
      }))
      .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)),
  );

  /** The rater takes over the proposal for this one row, and the figures it rests on. */
  function confirm({ proposal: { subject, subjectId, rating, actuals } }: QueueRow): void {
    const { results, behaviours, indicators } = content.value;
    if (subjectId === null) {
      content.value[`${subject}Rating`] = rating;
      return;
    }
    const row =
      subject === 'result'
        ? results.find(({ resultId }) => resultId === subjectId)
        : behaviours.find(({ behaviour }) => behaviour === subjectId);
    if (row) row.rating = rating;
    for (const { indicatorId, actual } of actuals) {
      const figure = indicators.find((each) => each.indicatorId === indicatorId);
      if (figure) figure.actual = fromTenThousandths(actual);
    }
  }

  /** The row in which a finding of the rules is mended. */
  function keyAt(pointer: string): string {
    const [, list = '', place = ''] = pointer.split('/');
    const { indicators, results, behaviours, overrides } = content.value;
    const index = Number(place);
    if (list === 'overrides' && overrides?.[index]) return keyOf(overrides[index]);
    if (list === 'behaviours') return `behaviour-${behaviours[index]?.behaviour}`;
    if (list === 'results') return `result-${results[index]?.resultId}`;
    if (list === 'indicators')
      return `result-${plan.results.find((result) => result.indicators.some(({ id }) => id === indicators[index]?.indicatorId))?.id}`;
    return `${list.startsWith('behaviour') ? 'behaviour' : 'result'}-whole`;
  }
  return { rows, confirm, keyAt };
}
