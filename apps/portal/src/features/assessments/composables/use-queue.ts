import type { PlanContribution } from '@pauh/contracts';
import { assessmentContentFromDto, schemeRulesFromDto } from '@pauh/contracts/exact-content';
import { isProposed, proposeRatings, type Rating, type RatingProposal } from '@pauh/domain';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { exactPlan } from '../../../shared/exact-content.ts';
import { knownFacts } from './known-facts.ts';
import { partsBeside } from './parts.ts';
import { keyAt, keyOf, saidOf, standingOf, takeOver, type RowStanding } from './queue-rows.ts';
import { useDraft } from './use-assessment-draft.ts';

export interface QueueRow {
  key: string;
  title: string;
  proposal: RatingProposal;
  rating: Rating | null;
  standing: RowStanding;
}

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
  const titleOf = ({ subject, subjectId }: RatingProposal): string => {
    if (subjectId === null) return t(`assessments.overall.${subject}`);
    return subject === 'behaviour'
      ? t(`vocabulary.behaviour.${subjectId}.name`)
      : (sheet.plan.results.find(({ id }) => id === subjectId)?.title ?? '');
  };
  const rows = computed<QueueRow[]>(() =>
    propose()
      .map((proposal) => ({
        key: keyOf(proposal),
        title: titleOf(proposal),
        proposal,
        rating: saidOf(content.value, proposal).rating,
        standing: standingOf(content.value, proposal),
      }))
      .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)),
  );
  return {
    rows,
    confirm: ({ proposal }: QueueRow) => takeOver(content.value, proposal),
    keyAt: (pointer: string) => keyAt(content.value, plan, pointer),
  };
}
