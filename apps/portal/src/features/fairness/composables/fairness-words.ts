import type { FairnessCheck, FairnessMeasureCheck, GroupComparison, RaterComparison } from '@pauh/contracts';
import { formatScaled, type FairnessMeasure, type Language } from '@pauh/domain';
import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/format.ts';

type Comparison = RaterComparison | GroupComparison;
type Difference = NonNullable<RaterComparison['difference']>;
const says = ({ finding }: Pick<RaterComparison, 'finding'>): boolean => finding === 'higher' || finding === 'lower';
/** Of two groups that lie apart the higher says the same as the lower. */
const isOtherSide = ({ attribute, finding }: GroupComparison, groups: readonly GroupComparison[]): boolean =>
  finding === 'higher' && groups.filter((each) => each.attribute === attribute).length === 2;

/** What a check says, in sentences: what lies apart and what to do next, or that nothing does, or that it cannot be said. */
export function useFairnessWords() {
  const { t, locale } = useI18n();
  const format = useFormat();
  /** All with two decimals: they stand under one another. */
  const signed = (value: number): string =>
    `${value > 0 ? '+' : ''}${formatScaled(Math.round(value * 100), 2, locale.value as Language, { minDecimals: 2 })}`;
  const range = ({ estimate, lower, upper }: Difference): string =>
    t('fairness.range', { estimate: signed(estimate), lower: signed(lower), upper: signed(upper) });
  const size = (measure: FairnessMeasure, { estimate, lower, upper }: Difference): string => {
    const [near, far] = [Math.abs(lower), Math.abs(upper)].sort((a, b) => a - b) as [number, number];
    return t(`fairness.size.${measure === 'score' ? 'points' : 'steps'}`, {
      n: format.number(Math.abs(estimate), 2),
      from: format.number(near, 2),
      to: format.number(far, 2),
    });
  };
  const sentence = (of: 'rater' | 'group', name: string, measure: FairnessMeasure, { finding, difference }: Comparison): string =>
    t(`fairness.${of}.${finding}`, {
      name,
      measure: t(`fairness.measure.${measure}`).toLowerCase(),
      size: difference ? size(measure, difference) : '',
    });

  function ofRaters({ measure, raters }: FairnessMeasureCheck, { smallestGroup, fewestRaters }: FairnessCheck): string[] {
    if (!raters.some(({ difference }) => difference)) return [t('fairness.rater.nothing', { people: smallestGroup, raters: fewestRaters })];
    const apart = raters.filter(says);
    return apart.length > 0
      ? [...apart.map((each) => sentence('rater', each.rater.name, measure, each)), t('fairness.rater.next')]
      : [t('fairness.rater.none')];
  }
  function ofGroups({ measure, groups }: FairnessMeasureCheck, { smallestGroup }: FairnessCheck): string[] {
    if (!groups.some(({ difference }) => difference)) return [t('fairness.group.nothing', { people: smallestGroup })];
    const apart = groups.filter((each) => says(each) && !isOtherSide(each, groups));
    return apart.length > 0
      ? [...apart.map((each) => sentence('group', t(`fairness.groups.${each.group}`), measure, each)), t('fairness.group.next')]
      : [t('fairness.group.none')];
  }
  return { range, ofRaters, ofGroups };
}
