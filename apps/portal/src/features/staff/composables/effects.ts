import type { Placement } from '@pauh/contracts';
import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/format.ts';

/** A line of what follows from a change, and a group of them under a heading. */
interface EffectRow {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}
export interface EffectGroup {
  readonly heading: string;
  readonly rows: readonly EffectRow[];
}

/** Days and plans in words, as every page of a person says them. */
export function useEffects() {
  const { t } = useI18n();
  const format = useFormat();
  const range = (from: string | null, until: string | null) =>
    from === null
      ? until
        ? t('staff.until', { until: format.date(until) })
        : t('staff.sinceBefore')
      : until
        ? t('staff.range', { from: format.date(from), until: format.date(until) })
        : t('staff.since', { from: format.date(from) });
  const place = ({ positionTitle, unit }: { positionTitle: string; unit: { name: string } }) => `${positionTitle}, ${unit.name}`;
  const planRows = (plans: Placement['plans']): EffectRow[] =>
    plans.map((row) => ({
      key: row.planId,
      title: `${row.cycleName}: ${place(row)}`,
      text: `${t(`staff.follows.plan.${row.begun ? 'begun' : row.state === 'ended' ? 'ended' : 'dates'}`)} ${range(row.startsOn, row.endsOn)}`,
    }));
  return { t, range, place, planRows };
}
