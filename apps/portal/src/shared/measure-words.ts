import { requiredFields, type Direction } from '@pauh/domain';
import { useI18n } from 'vue-i18n';
import { useFormat } from './format.ts';

export interface MeasuredBy {
  direction: Direction;
  unit: string;
  target: number | null;
  min: number | null;
  max: number | null;
  baseline: number | null;
}

/** The unit as it follows a number: "%" close to it, so that no line breaks between the two; a word after a space. */
const unitAfter = (unit: string): string => (unit === '' || unit === '%' ? unit : ` ${unit}`);

/** What an indicator aims at, in words: "paling sedikit 95%", "naik dari 60 ke 70 nilai". The page needs the vocabulary. */
export function useMeasureWords() {
  const { t } = useI18n();
  const format = useFormat();
  /** "96,2%"; for a yes or no: "Ya". */
  const value = (measured: number, { direction, unit }: Pick<MeasuredBy, 'direction' | 'unit'>): string =>
    direction === 'yes_no' ? t(measured === 0 ? 'ui.no' : 'ui.yes') : format.number(measured) + unitAfter(unit);
  const isOpen = (indicator: MeasuredBy): boolean =>
    requiredFields(indicator.direction).some((field) => indicator[field as keyof MeasuredBy] === null);
  /** As `target`; nothing where that is still open, or a yes or no. */
  const aim = (indicator: MeasuredBy): string => (indicator.direction === 'yes_no' || isOpen(indicator) ? '' : target(indicator));
  function target(indicator: MeasuredBy): string {
    if (isOpen(indicator)) return t('vocabulary.measure.open');
    const shown = (number: number | null) => (number === null ? '' : format.number(number));
    const { direction, unit, min, max, baseline } = indicator;
    return t(`vocabulary.measure.${direction}`, {
      unit: unitAfter(unit),
      target: shown(indicator.target),
      min: shown(min),
      max: shown(max),
      baseline: shown(baseline),
    });
  }
  return { target, aim, value };
}
