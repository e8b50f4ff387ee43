import type { Indicator, PlanTemplate } from '@pauh/contracts';
import type { PositionKind } from '@pauh/domain';
import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useSession } from '../../../shared/session.ts';
import { unitTree } from '../../../shared/units.ts';

/** For whom an entry is, as its form holds it: a title is a text, empty for every job. */
export interface TypedAudience {
  positionKind: PositionKind | null;
  positionTitle: string;
  forUnitId: string | null;
}

export const audienceOf = (entry: Pick<Indicator | PlanTemplate, 'positionKind' | 'positionTitle' | 'forUnit'> | null): TypedAudience => ({
  positionKind: entry?.positionKind ?? null,
  positionTitle: entry?.positionTitle ?? '',
  forUnitId: entry?.forUnit?.unitId ?? null,
});

export const audienceBody = ({ positionKind, positionTitle, forUnitId }: TypedAudience) => ({
  positionKind,
  positionTitle: positionTitle.trim() || null,
  forUnitId,
});

/** Where HR may write: below the unit of the grant; for the whole agency only where that unit is its root. */
export function useMaintained() {
  const session = useSession();
  const below = computed(() => {
    const units = session.me?.grants.filter(({ role }) => role === 'hr_admin').map(({ unit }) => unit.unitId) ?? [];
    return units.length === 1 ? (units[0] ?? null) : null;
  });
  const { data: units } = useQuery(() => unitTree(below.value));
  const everywhere = computed(() => units.value?.[0]?.depth === 1);
  /** What is written for where nothing else may be: the unit of the grant. */
  const home = computed(() => (units.value && !everywhere.value ? below.value : null));
  return { below, everywhere, home };
}
