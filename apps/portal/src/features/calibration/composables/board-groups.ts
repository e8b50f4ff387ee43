import type { CalibrationPattern, CalibrationPerson } from '@pauh/contracts';
import { predicateOf, predicates, ratings, unitPatterns, type Predicate, type Rating, type UnitPattern } from '@pauh/domain';

export interface Place {
  resultRating: Rating;
  behaviourRating: Rating;
}
export interface Cell extends Place {
  key: string;
  predicate: Predicate;
  people: CalibrationPerson[];
}
export interface Bin {
  key: Predicate;
  predicate: Predicate;
  people: CalibrationPerson[];
}

export const cellKey = ({ resultRating, behaviourRating }: Place): string => `${resultRating} ${behaviourRating}`;

/** The nine cells, the highest results first, each with its people by name. */
export function cellsOf(people: readonly CalibrationPerson[]): Cell[] {
  return ratings.toReversed().flatMap((resultRating) =>
    ratings.map((behaviourRating) => {
      const place = { resultRating, behaviourRating };
      return {
        ...place,
        key: cellKey(place),
        predicate: predicateOf(resultRating, behaviourRating),
        people: people.filter(({ current }) => cellKey(current) === cellKey(place)),
      };
    }),
  );
}

/** The five predicates, each with its people by name. */
export const binsOf = (people: readonly CalibrationPerson[]): Bin[] =>
  predicates.map((predicate) => ({ key: predicate, predicate, people: people.filter(({ current }) => current.predicate === predicate) }));

export const isMovedPerson = ({ original, current }: Pick<CalibrationPerson, 'original' | 'current'>): boolean =>
  cellKey(original) !== cellKey(current);

/** The pattern of each unit after the moves that are on the board: the rule of the server, asked here. */
export function patternsNow(
  people: readonly CalibrationPerson[],
  units: readonly CalibrationPattern[],
): { known: CalibrationPattern; pattern: UnitPattern }[] {
  const places = people.map(({ unit, counted, original, current }) => ({
    unitId: unit.unitId,
    isHead: !counted,
    original: original.predicate,
    current: current.predicate,
  }));
  const patterns = unitPatterns(
    units.map(({ unit, organisation }) => ({ unitId: unit.unitId, organisation })),
    places,
  );
  return units.flatMap((known, index) => {
    const pattern = patterns[index];
    return pattern ? [{ known, pattern }] : [];
  });
}

const step = (rating: Rating, by: number): Rating =>
  ratings[Math.min(ratings.length - 1, Math.max(0, ratings.indexOf(rating) + by))] ?? rating;

/** One step on the board from a place: results upwards, behaviour to the right; at its edge it stays. */
export const placeBeside = ({ resultRating, behaviourRating }: Place, { up = 0, right = 0 }: { up?: number; right?: number }): Place => ({
  resultRating: step(resultRating, up),
  behaviourRating: step(behaviourRating, right),
});
