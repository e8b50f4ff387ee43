import type { Indicator, PlanTemplate } from '@pauh/contracts';
import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/format.ts';
import { useLibraryWords } from '../../../shared/library.ts';
import { useMeasureWords } from '../../../shared/measure-words.ts';

/** A part of an entry and what it says. */
export interface Fact {
  place: string;
  text: string;
}

/** The parts of two versions that do not say the same, in the order in which they stand. */
export function changedFacts(before: readonly Fact[], after: readonly Fact[]): { place: string; mine: string; theirs: string }[] {
  const textAt = (facts: readonly Fact[], place: string) => facts.find((fact) => fact.place === place)?.text ?? '';
  const places = [...new Set([...after, ...before].map(({ place }) => place))];
  return places
    .map((place) => ({ place, mine: textAt(before, place), theirs: textAt(after, place) }))
    .filter(({ mine, theirs }) => mine !== theirs);
}

/** What an entry says, part by part, in words. */
export function useVersionFacts() {
  const { t } = useI18n();
  const format = useFormat();
  const { audience } = useLibraryWords();
  const measure = useMeasureWords();
  const at = (field: string) => t(`library.field.${field}`);
  const indicator = (entry: Indicator): Fact[] => [
    { place: at('title'), text: entry.title },
    { place: at('description'), text: entry.description ?? '' },
    { place: at('audience'), text: audience(entry) },
    { place: at('direction'), text: t(`vocabulary.direction.${entry.direction}`) },
    { place: at('unit'), text: entry.unit },
    { place: at('aspect'), text: entry.aspect ? t(`vocabulary.aspect.${entry.aspect}`) : '' },
    { place: at('maximum'), text: entry.maximum === null ? '' : format.number(entry.maximum) },
  ];
  const template = (entry: PlanTemplate): Fact[] => [
    { place: at('name'), text: entry.name },
    { place: at('audience'), text: audience(entry) },
    ...entry.content.results.flatMap((result, r) => [
      { place: t('library.result', { n: r + 1 }), text: result.title },
      ...result.indicators.map((row, i) => ({
        place: t('library.indicatorOf', { n: r + 1, i: i + 1 }),
        text: [row.title, measure.target(row), row.weight === null ? '' : t('library.points', { n: format.number(row.weight, 2) })]
          .filter(Boolean)
          .join(' · '),
      })),
    ]),
  ];
  return { indicator, template };
}
