import { type FairnessFinding, fairnessFinding, fewestRaters, hiddenGroups, smallestGroup } from '@pauh/domain';
import { groupContrast, sidesOf } from './group-contrasts.ts';
import { raterContrasts } from './rater-contrasts.ts';
import { type Interval, simultaneousIntervals } from './simultaneous.ts';

/** Of each measure: in a check of a fair unit, with two measures, at most 4 in 100 name a rater. [C] */
export const raterConfidence = 0.98;
/** Of each attribute. [C] */
export const groupConfidence = 0.95;

/** What one person got, and from whom. */
export interface RatedValue {
  readonly raterId: string;
  readonly value: number;
}
/** `people`: null where they are too few to be shown. The interval is in the unit of the values. */
export interface Compared {
  readonly people: number | null;
  readonly interval: Interval | null;
  readonly finding: FairnessFinding;
}

const tooFew: Compared = { people: null, interval: null, finding: 'too_few' };
const compared = (people: number, interval: Interval | null | undefined): Compared => ({
  people,
  interval: interval ?? null,
  finding: fairnessFinding(interval ?? null),
});

/**
 * Every rater of `rated`. Raters below `smallestGroup` are left out of the others' comparisons too: else theirs would
 * follow from those.
 */
export function compareRaters(rated: readonly RatedValue[]): Map<string, Compared> {
  const all = Map.groupBy(rated, ({ raterId }) => raterId);
  const shown = [...all].filter(([, own]) => own.length >= smallestGroup);
  const values = shown.flatMap(([, own]) => own.map(({ value }) => value));
  const contrastsOf = raterContrasts(
    shown.flatMap(([, own], rater) => own.map(() => rater)),
    shown.length,
  );
  const intervals =
    shown.length < fewestRaters
      ? null
      : simultaneousIntervals({ values, exchangeable: [[...values.keys()]], contrastsOf }, raterConfidence);
  const found = new Map(shown.map(([raterId, own], rater) => [raterId, compared(own.length, intervals?.[rater])]));
  return new Map([...all.keys()].map((raterId) => [raterId, found.get(raterId) ?? tooFew]));
}

/** Each group against all others that are shown, under the same rater. Who is in no group (null) or in a hidden one is left out. */
export function compareGroups<Group extends string>(
  rated: readonly (RatedValue & { readonly group: Group | null })[],
): Map<Group, Compared> {
  const inGroups = rated.flatMap(({ group, ...row }) => (group === null ? [] : [{ ...row, group }]));
  const people = new Map([...Map.groupBy(inGroups, ({ group }) => group)].map(([group, members]) => [group, members.length]));
  const hidden = hiddenGroups(people);
  const shown = inGroups.filter(({ group }) => !hidden.has(group));
  const byRater = [...Map.groupBy(shown.keys(), (at) => shown[at]?.raterId).values()];
  const raterOf = new Map(byRater.flatMap((places, rater) => places.map((at) => [at, rater])));
  const placed = {
    raterOf: shown.map((_, at) => raterOf.get(at) as number),
    groupOf: shown.map(({ group }) => group),
    raters: byRater.length,
  };
  const sides = [...people.keys()]
    .map((group) => ({ group, ...sidesOf(placed, group) }))
    .filter(({ own, others }) => own >= smallestGroup && others >= smallestGroup);
  const contrastsOf = (values: readonly number[]) => sides.map((side) => groupContrast(side, values));
  const intervals =
    sides.length === 0
      ? null
      : simultaneousIntervals({ values: shown.map(({ value }) => value), exchangeable: byRater, contrastsOf }, groupConfidence);
  const found = new Map(sides.map(({ group }, nth) => [group, intervals?.[nth]]));
  return new Map([...people].map(([group, count]) => [group, hidden.has(group) ? tooFew : compared(count, found.get(group))]));
}
