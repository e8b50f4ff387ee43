import { daysOf } from '@pauh/domain';
import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/format.ts';

/** The days of a part in words: from the first to the last, or so many of those between. */
export function useDaysOfPart() {
  const { t } = useI18n();
  const format = useFormat();
  return ({ startsOn, endsOn, days }: { startsOn: string; endsOn: string; days: number }): string =>
    t(daysOf({ startsOn, endsOn }) === days ? 'assessments.parts.days' : 'assessments.parts.someDays', {
      from: format.date(startsOn),
      until: format.date(endsOn),
      n: days,
    });
}
