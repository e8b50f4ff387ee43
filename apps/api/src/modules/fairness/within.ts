/** Values in cells (of a rater, or of one side of a rater): how many there are, and their mean (NaN in an empty cell). */
export interface Cells {
  readonly sizes: readonly number[];
  readonly means: readonly number[];
}

/** Asked for twice a shuffle: `Array.from` with a function takes a third of a whole check. */
function zeros(count: number): number[] {
  const row: number[] = [];
  while (row.length < count) row.push(0);
  return row;
}

export function meansOf(values: readonly number[], cellOf: readonly number[], cells: number): Cells {
  const [sizes, sums] = [zeros(cells), zeros(cells)];
  for (let at = 0; at < values.length; at++) {
    const cell = cellOf[at] as number;
    sizes[cell] = (sizes[cell] as number) + 1;
    sums[cell] = (sums[cell] as number) + (values[at] as number);
  }
  return { sizes, means: sums.map((sum, cell) => sum / (sizes[cell] as number)) };
}

/** Squared distances to the mean of their cell, summed over the cells from `first` to before `end`. */
export function squaresWithin(values: readonly number[], cellOf: readonly number[], { means }: Cells, first: number, end: number): number {
  let squares = 0;
  for (let at = 0; at < values.length; at++) {
    const cell = cellOf[at] as number;
    const distance = (values[at] as number) - (means[cell] as number);
    if (cell >= first && cell < end) squares += distance * distance;
  }
  return squares;
}

/**
 * The variance within cells. Where all within each cell are alike it would be 0 and every difference certain: then the
 * variance of all the values together, which claims less.
 */
export function varianceWithin(squares: number, degreesOfFreedom: number, values: readonly number[]): number {
  if (squares > 0 && degreesOfFreedom > 0) return squares / degreesOfFreedom;
  const one = values.map(() => 0);
  return squaresWithin(values, one, meansOf(values, one, 1), 0, 1) / (values.length - 1);
}
