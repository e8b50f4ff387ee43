import { setImmediate } from 'node:timers/promises';
import {
  type EmploymentKind,
  type FairnessAttribute,
  type FairnessGroup,
  type FairnessMeasure,
  type Rating,
  type SchemeRules,
  type Sex,
  ageBandOf,
  fairnessAttributes,
} from '@pauh/domain';
import { type Compared, compareGroups, compareRaters } from './compare.ts';

/** How somebody was rated, by whom, and in what people differ; null where it is not known or not rated. */
export interface RatedPerson {
  readonly raterId: string;
  readonly sex: Sex | null;
  readonly employmentKind: EmploymentKind;
  readonly birthOn: string | null;
  readonly scoreHundredths: number | null;
  readonly resultRating: Rating | null;
  readonly behaviourRating: Rating | null;
}

/** Comparisons in hundredths of a point, or of a step from one rating to the next. */
export interface MeasureCheck {
  readonly measure: FairnessMeasure;
  readonly raters: ReadonlyMap<string, Compared>;
  readonly attributes: readonly { readonly attribute: FairnessAttribute; readonly groups: ReadonlyMap<FairnessGroup, Compared> }[];
}

/** The measures of a scheme: what came out of the work, and the behaviours where they are rated. */
export const measuresOf = ({ weighted, behavioursRated }: Pick<SchemeRules, 'weighted' | 'behavioursRated'>): FairnessMeasure[] => [
  weighted ? 'score' : 'result_rating',
  ...(behavioursRated ? ['behaviour_rating' as const] : []),
];

/**
 * One measure, compared between raters and between groups. `people` in an order that stays, for the same numbers every
 * time; `on`: the day of the ages, `YYYY-MM-DD`. Other requests are served between the comparisons: of ten thousand
 * people each takes near half a second.
 */
export async function checkMeasure(people: readonly RatedPerson[], measure: FairnessMeasure, on: string): Promise<MeasureCheck> {
  const rated = people.flatMap((person) => {
    const value = valueOf(person, measure);
    return value === null ? [] : [{ ...person, value }];
  });
  const raters = compareRaters(rated);
  const attributes = [];
  for (const attribute of fairnessAttributes) {
    await setImmediate();
    attributes.push({
      attribute,
      groups: compareGroups(rated.map(({ raterId, value, ...person }) => ({ raterId, value, group: groupOf(person, attribute, on) }))),
    });
  }
  return { measure, raters, attributes };
}

const steps: Record<Rating, number> = { di_bawah_ekspektasi: -100, sesuai_ekspektasi: 0, di_atas_ekspektasi: 100 };
function valueOf({ scoreHundredths, resultRating, behaviourRating }: RatedPerson, measure: FairnessMeasure): number | null {
  if (measure === 'score') return scoreHundredths;
  const rating = measure === 'result_rating' ? resultRating : behaviourRating;
  return rating === null ? null : steps[rating];
}

function groupOf(
  { sex, employmentKind, birthOn }: Pick<RatedPerson, 'sex' | 'employmentKind' | 'birthOn'>,
  attribute: FairnessAttribute,
  on: string,
): FairnessGroup | null {
  if (attribute === 'sex') return sex;
  if (attribute === 'employment_kind') return employmentKind;
  return birthOn === null ? null : ageBandOf(birthOn, on);
}
