import type { PlanContribution } from '@pauh/contracts';
import { formatScaled, type Language, type RatingProposal } from '@pauh/domain';
import { useI18n } from 'vue-i18n';
import { useRatingOptions } from './rating-options.ts';
import { useDraft } from './use-assessment-draft.ts';
import { type ProposalFacts, useProposalFacts } from './use-proposal-facts.ts';

/** Why a row is proposed, or why it asks for words: sentences that name the figures and who says so. */
export function useProposalWords(colleagues: readonly PlanContribution[]) {
  const facts = useProposalFacts(colleagues);
  const reached = useReachedWords();
  const agreed = useAgreedWords(facts);
  const disagreed = useDisagreedWords(facts);
  const ownWords = useOwnWords(facts);
  const reasons = (proposal: RatingProposal): string[] => [
    ...(proposal.disagreements.length > 0 ? disagreed(proposal) : agreed(proposal)),
    ...reached(proposal),
    ...ownWords(proposal),
  ];
  return { reasons };
}

/** The achievement and the bands that make a result's rating; nothing for a behaviour or for the whole. */
function useReachedWords() {
  const { t, locale } = useI18n();
  const percent = (hundredths: number) => formatScaled(hundredths, 2, locale.value as Language, { minDecimals: 2 });
  return ({ rating, reached }: RatingProposal): string[] => {
    if (rating === null || reached === null) return [];
    const { achievementHundredths, bands } = reached;
    return [
      t(`assessments.rating.because.${rating}`, {
        reached: percent(achievementHundredths),
        above: percent(bands.aboveHundredths),
        asExpected: percent(bands.asExpectedHundredths),
      }),
    ];
  };
}

function useAgreedWords({ name, figures, answersOn, isPraised }: ProposalFacts) {
  const { t } = useI18n();
  const ratings = useRatingOptions();
  const { steps } = useDraft();
  return ({ subject, subjectId, rating, actuals }: RatingProposal): string[] => {
    if (subjectId === null) return steps.value.filter(({ rule }) => rule === `${subject}_suggestion`).map(({ text }) => text);
    if (subject === 'result')
      return actuals
        .flatMap(({ indicatorId }) => figures(indicatorId) ?? [])
        .map((all) => t(`assessments.queue.agrees.${all.bySystem ? 'measured' : 'recorded'}`, { ...all, name }));
    const answers = answersOn(subjectId).length;
    return [
      t('assessments.queue.agrees.behaviour', { name, rating: rating === null ? '' : ratings.word(rating) }),
      ...(answers ? [t('assessments.queue.agrees.colleagues', { n: answers })] : []),
      ...(isPraised(subjectId) ? [t('assessments.queue.agrees.praised')] : []),
    ];
  };
}

function useDisagreedWords({ name, figures, answersOn }: ProposalFacts) {
  const { t } = useI18n();
  return ({ subject, subjectId, rating, disagreements }: RatingProposal): string[] =>
    disagreements.map(({ why, indicatorId }) => {
      const kind = why === 'self_missing' || why === 'evidence_missing' ? `${why}.${subject}` : why;
      return t(`assessments.queue.differs.${kind}`, {
        name,
        n: answersOn(subjectId).filter((row) => row.rating !== rating).length,
        ...figures(indicatorId),
      });
    });
}

/** What the person wrote beside it in the self-assessment. */
function useOwnWords({ name }: ProposalFacts) {
  const { t } = useI18n();
  const { sheet } = useDraft();
  return ({ subject, subjectId }: RatingProposal): string[] => {
    const { indicators = [], behaviours = [] } = sheet.selfAssessment?.content ?? {};
    const ids = subject === 'result' ? (sheet.plan.results.find(({ id }) => id === subjectId)?.indicators.map(({ id }) => id) ?? []) : [];
    const words =
      subject === 'result'
        ? indicators.filter(({ indicatorId }) => ids.includes(indicatorId)).map(({ note }) => note)
        : behaviours.filter(({ behaviour }) => behaviour === subjectId).map(({ reason }) => reason);
    return words.filter((text) => text !== null && text !== '').map((text) => t('assessments.queue.ownWords', { name, text }));
  };
}
