import { longestLine } from '@pauh/domain';
import type { Tx } from '../../../db/client.ts';
import { type PersonInLine, listLineFaults, listSharedHeads } from '../../organisation/organisation.module.ts';
import type { Findings } from '../findings.ts';

/** The rows of a file that change the line: of people who are placed anew, and of units that another position heads. */
export interface LineRows {
  readonly ofEmployees: ReadonlyMap<string, number>;
  readonly ofUnits: ReadonlyMap<string, number>;
}

/**
 * Refuses two heads of one unit on a day at the rows that make them so, by the rule of the command that places one person.
 */
export async function refuseSharedHeads(
  tx: Tx,
  from: string,
  column: string,
  { ofEmployees, ofUnits }: LineRows,
  findings: Findings,
): Promise<void> {
  const shared = (await listSharedHeads(tx, [...ofEmployees.keys()], [...ofUnits.keys()], from)).map((head) => ({
    ...head,
    row: ofEmployees.get(head.employeeId) ?? ofUnits.get(head.unitId),
  }));
  for (const [row, [head]] of Map.groupBy(shared, (each) => each.row))
    if (row !== undefined && head) findings.error(row, column, 'assignment.two_heads', `${head.title}: ${head.otherName}`);
}

/**
 * Refuses what a file would make of the reporting line from a day on, at the row and column that do it: of the people
 * of a circle, or of a line too long, the lowest for whom `rowOf` knows a row. Ask it after the rows were written.
 */
export async function refuseLineFaults(
  tx: Tx,
  from: string,
  column: string,
  rowOf: (person: PersonInLine) => number | undefined,
  findings: Findings,
): Promise<void> {
  const told = new Set<string>();
  for (const { code, people } of await listLineFaults(tx, from)) {
    const row = people.map(rowOf).find((each) => each !== undefined);
    if (row === undefined || told.has(`${row} ${code}`)) continue;
    told.add(`${row} ${code}`);
    if (code === 'supervision.cycle') findings.error(row, column, code, people.map(({ name }) => name).join(' > '));
    else findings.error(row, column, code, String(people.length), `<= ${longestLine}`);
  }
}
