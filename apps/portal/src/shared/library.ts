import { listIndicators, type Indicator, type PlanTemplate } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { useI18n } from 'vue-i18n';
import { ask } from './api.ts';

/** The first indicators that match, what fits the asking person before the rest: for choosing one. */
export const indicatorChoice = defineQueryOptions((search: string) => ({
  key: ['listIndicators', 'choice', search],
  query: ({ signal }: { signal: AbortSignal }) => ask(listIndicators, { query: { limit: 30, ...(search ? { search } : {}) }, signal }),
}));

type Entry = Pick<Indicator | PlanTemplate, 'fit' | 'positionKind' | 'positionTitle' | 'forUnit'>;

/** For whom an entry of the library is, and why it is offered to the person who looks. The page needs the vocabulary. */
export function useLibraryWords() {
  const { t } = useI18n();
  const job = ({ positionTitle, positionKind }: Entry): string =>
    [positionTitle, positionKind && t(`vocabulary.positionKind.${positionKind}`)].filter(Boolean).join(', ');
  /** "Guru Kelas · SD Negeri 1 Pauh"; "Semua jabatan · Seluruh instansi". */
  const audience = (entry: Entry): string =>
    `${job(entry) || t('vocabulary.library.allJobs')} · ${entry.forUnit?.name ?? t('vocabulary.library.allUnits')}`;
  /** "Untuk jabatan Anda"; empty for what is meant for others. */
  const fit = (entry: Entry): string => (entry.fit ? t(`vocabulary.library.fit.${entry.fit}`, { unit: entry.forUnit?.name ?? '' }) : '');
  /** Those that fit and the others, each under its heading; without those who fit there is one list. */
  function groups<E extends Entry>(entries: readonly E[]): { key: 'fitting' | 'others'; entries: E[] }[] {
    return (['fitting', 'others'] as const)
      .map((key) => ({ key, entries: entries.filter(({ fit: why }) => (why !== null) === (key === 'fitting')) }))
      .filter((group) => group.entries.length > 0);
  }
  return { audience, fit, groups };
}

/** What an indicator measures, in a line: aspect, direction, unit. */
export function useDefinitionWords() {
  const { t } = useI18n();
  return ({ aspect, unit, direction }: Pick<Indicator, 'aspect' | 'unit' | 'direction'>): string =>
    [aspect && t(`vocabulary.aspect.${aspect}`), t(`vocabulary.direction.${direction}`), unit].filter(Boolean).join(' · ');
}
