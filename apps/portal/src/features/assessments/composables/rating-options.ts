import { ratings, type Rating } from '@pauh/domain';
import { useI18n } from 'vue-i18n';

/** The three ratings, best first, as cards; with what each means for a work result. */
export function useRatingOptions() {
  const { t } = useI18n();
  const best = [...ratings].toReversed();
  return {
    described: () => best.map((value) => ({ value, label: t(`rating.${value}`), description: t(`vocabulary.ratingHint.${value}`) })),
    plain: () => best.map((value) => ({ value, label: t(`rating.${value}`) })),
    word: (rating: Rating) => t(`rating.${rating}`).toLowerCase(),
  };
}
