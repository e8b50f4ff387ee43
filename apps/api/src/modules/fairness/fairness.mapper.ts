import type { FairnessCheck, FairnessMeasureCheck, RaterComparison } from '@pauh/contracts';
import { ageBands, employmentKinds, fewestRaters, fromHundredths, sexes, smallestGroup } from '@pauh/domain';
import type { UnitRow } from '../organisation/organisation.module.ts';
import { type Compared, groupConfidence, raterConfidence } from './compare.ts';
import type { MeasureCheck } from './fairness-check.ts';
import type { RatedRow } from './fairness.repo.ts';

type RaterRef = Pick<RaterComparison, 'rater' | 'units'>;
interface Checked {
  readonly cycleId: string;
  readonly unit: UnitRow | null;
  readonly people: readonly RatedRow[];
  readonly measures: readonly MeasureCheck[];
}

export function checkToDto({ cycleId, unit, people, measures }: Checked): FairnessCheck {
  const raters = ratersOf(people);
  const percent = (share: number): number => Math.round(share * 100);
  return {
    cycleId,
    unit: unit && { unitId: unit.id, code: unit.code, name: unit.name },
    smallestGroup,
    fewestRaters,
    confidence: { raters: percent(raterConfidence), groups: percent(groupConfidence) },
    measures: measures.map((check) => measureToDto(check, raters)),
  };
}

/** By name, as the rows come. */
const ratersOf = (people: readonly RatedRow[]): Map<string, RaterRef> =>
  new Map(
    [...Map.groupBy(people, ({ raterId }) => raterId)].map(([employeeId, rated]) => {
      const units = new Map(rated.map(({ unitId, unitCode: code, unitName: name }) => [unitId, { unitId, code, name }]));
      return [
        employeeId,
        { rater: { employeeId, name: rated[0]?.raterName ?? '' }, units: [...units.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) },
      ];
    }),
  );

function measureToDto({ measure, raters, attributes }: MeasureCheck, refs: ReadonlyMap<string, RaterRef>): FairnessMeasureCheck {
  return {
    measure,
    raters: [...raters].map(([raterId, compared]) => ({ ...(refs.get(raterId) as RaterRef), ...comparedToDto(compared) })),
    groups: attributes.flatMap(({ attribute, groups }) =>
      groupOrder.flatMap((group) => {
        const compared = groups.get(group);
        return compared ? [{ attribute, group, ...comparedToDto(compared) }] : [];
      }),
    ),
  };
}

const groupOrder = [...sexes, ...employmentKinds, ...ageBands];

/** Half away from 0, so that two groups that mirror each other show the same figure. */
const rounded = (hundredths: number): number => fromHundredths(Math.sign(hundredths) * Math.round(Math.abs(hundredths)));
const comparedToDto = ({ people, interval, finding }: Compared) => ({
  people,
  finding,
  difference: interval && { estimate: rounded(interval.estimate), lower: rounded(interval.lower), upper: rounded(interval.upper) },
});
