import type { EmploymentKind, Sex } from './vocabulary.ts';

/** What is compared: the score where the scheme has weights, else the rating over the results; behaviours where they are rated. */
export const fairnessMeasures = ['score', 'result_rating', 'behaviour_rating'] as const;
export type FairnessMeasure = (typeof fairnessMeasures)[number];

/** What people may differ in without it being a reason to be rated differently. */
export const fairnessAttributes = ['sex', 'employment_kind', 'age_band'] as const;
export type FairnessAttribute = (typeof fairnessAttributes)[number];

/** Bands of age on the cycle's last day, `from_55` and those who are younger than 35 without another limit. [C] */
export const ageBands = ['under_35', 'from_35', 'from_45', 'from_55'] as const;
export type AgeBand = (typeof ageBands)[number];
export type FairnessGroup = Sex | EmploymentKind | AgeBand;

/**
 * What a comparison comes to: its whole interval lies above or below 0, or 0 is in it ("not shown", which is not "no
 * difference"), or there are too few people or raters to say anything.
 */
export const fairnessFindings = ['higher', 'lower', 'not_shown', 'too_few'] as const;
export type FairnessFinding = (typeof fairnessFindings)[number];

/** Of a rater or a group with fewer people nothing is said: it would be said of persons, and chance would say it. [C] */
export const smallestGroup = 5;
/** With two raters one sees that they differ and not which of them is unusual. [C] */
export const fewestRaters = 3;

/** The band of somebody born on this day, in completed years on another; both `YYYY-MM-DD`. */
export function ageBandOf(birthOn: string, on: string): AgeBand {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (on.slice(5) < birthOn.slice(5) ? 1 : 0);
  if (years < 35) return 'under_35';
  if (years < 45) return 'from_35';
  return years < 55 ? 'from_45' : 'from_55';
}

/**
 * Which groups are not shown, given how many people each has: those below `smallestGroup`, and then the smallest of the
 * rest until those not shown have so many together that none of them follows from a total. Empty groups are no groups.
 */
export function hiddenGroups<Group extends string>(people: ReadonlyMap<Group, number>): ReadonlySet<Group> {
  const bySize = [...people].filter(([, count]) => count > 0).sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const hidden = new Set<Group>();
  let together = 0;
  for (const [group, count] of bySize) {
    if (count >= smallestGroup && (together === 0 || together >= smallestGroup)) break;
    hidden.add(group);
    together += count;
  }
  return hidden;
}

/** What is said of an interval, in whatever unit; null where there is none. */
export function fairnessFinding(interval: { readonly lower: number; readonly upper: number } | null): FairnessFinding {
  if (interval === null) return 'too_few';
  if (interval.lower > 0) return 'higher';
  return interval.upper < 0 ? 'lower' : 'not_shown';
}
