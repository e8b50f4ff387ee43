import type { IndicatorDetail } from '@pauh/contracts';
import { useI18n } from 'vue-i18n';

/** In how many plans an indicator is, in words: what whoever withdraws it leaves behind. */
export function useCountWords() {
  const { t } = useI18n();
  return ({ plans, plansOnOlder: older }: Pick<IndicatorDetail, 'plans' | 'plansOnOlder'>): string =>
    t(plans === 0 ? 'library.indicator.unused' : older === 0 ? 'library.indicator.used' : 'library.indicator.usedOlder', { plans, older });
}
