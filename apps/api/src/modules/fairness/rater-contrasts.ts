import type { Contrast } from './simultaneous.ts';
import { meansOf, squaresWithin, varianceWithin } from './within.ts';

/**
 * Each rater's mean against the mean of the other raters' means: every other rater counts once, however many people
 * they rated. `raterOf`: for each value, whose it is, 0 to `raters` - 1; every rater has one value at least.
 */
export function raterContrasts(raterOf: readonly number[], raters: number): (values: readonly number[]) => Contrast[] {
  return (values) => {
    const cells = meansOf(values, raterOf, raters);
    const variance = varianceWithin(squaresWithin(values, raterOf, cells, 0, raters), values.length - raters, values);
    const sumOfMeans = sum(cells.means);
    const sumOfInverses = sum(cells.sizes.map((size) => 1 / size));
    return cells.means.map((mean, rater) => {
      const inverse = 1 / (cells.sizes[rater] as number);
      return {
        estimate: mean - (sumOfMeans - mean) / (raters - 1),
        standardError: Math.sqrt(variance * (inverse + (sumOfInverses - inverse) / (raters - 1) ** 2)),
      };
    });
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
