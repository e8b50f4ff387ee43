/** The raw courses, each as a question for a column. */
function coursesOf(csv: string): ((column: string) => string)[] {
  const [head = '', ...lines] = csv.trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return (column) => cells[columns.indexOf(column)] ?? '';
  });
}

/**
 * The scores once more, from the raw courses and written down here alone: no function of the product takes part.
 * Actuals half-up to 4 decimals, achievements half-up to 2 and at most 120, the score half-up to 2.
 */
export function expectedScores(csv: string): Map<number, number> {
  const sums = new Map<number, { rated: bigint; students: bigint; all: bigint; courses: bigint }>();
  for (const cell of coursesOf(csv)) {
    const prof = Number(cell('prof'));
    const sum = sums.get(prof) ?? { rated: 0n, students: 0n, all: 0n, courses: 0n };
    const students = BigInt(cell('students'));
    sums.set(prof, {
      rated: sum.rated + BigInt(Math.round(Number(cell('eval')) * 10)) * students,
      students: sum.students + students,
      all: sum.all + BigInt(cell('allstudents')),
      courses: sum.courses + 1n,
    });
  }
  const half = (numerator: bigint, denominator: bigint) => (2n * numerator + denominator) / (2n * denominator);
  const capped = (hundredths: bigint) => (hundredths > 12_000n ? 12_000n : hundredths);
  return new Map(
    [...sums].map(([prof, { rated, students, all, courses }]) => {
      const quality = half(rated * 10_000n, 10n * students);
      const participation = half(students * 100n * 10_000n, all);
      const achievements = [
        capped(half(quality * 10_000n, 40_000n)),
        capped(half(participation * 10_000n, 750_000n)),
        capped(half(courses * 10_000n, 4n)),
      ] as const;
      return [prof, Number(half(50n * achievements[0] + 30n * achievements[1] + 20n * achievements[2], 100n)) / 100];
    }),
  );
}

/** For each teacher, by number: what a column says of them. */
export const columnOf = (csv: string, column: string): Map<number, string> =>
  new Map(coursesOf(csv).map((cell) => [Number(cell('prof')), cell(column)]));

/** The difference of the mean scores of two groups and its standard error (Welch 1947), again with no function of the product. */
export function welch(csv: string, column: string, group: string): { estimate: number; standardError: number } {
  const of = columnOf(csv, column);
  const scores = [...expectedScores(csv)];
  const [own, others] = [true, false]
    .map((isOwn) => scores.filter(([prof]) => (of.get(prof) === group) === isOwn).map(([, score]) => score))
    .map((side) => {
      const mean = side.reduce((sum, score) => sum + score, 0) / side.length;
      return { mean, square: side.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (side.length - 1) / side.length };
    }) as [{ mean: number; square: number }, { mean: number; square: number }];
  return { estimate: own.mean - others.mean, standardError: Math.sqrt(own.square + others.square) };
}
