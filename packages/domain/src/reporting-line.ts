/** A reporting line has at most so many people. [C] */
export const longestLine = 15;

/** Who supervises an assignment on these days, both included; `endsOn` null while it goes on. Days as `YYYY-MM-DD`. */
export interface LineSpan {
  readonly assignmentId: string;
  readonly employeeId: string;
  readonly supervisorAssignmentId: string;
  readonly supervisorEmployeeId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What is wrong with a line: the assignments that take part, the lowest first. In a circle the last is again a post of the first one's holder. */
export interface LineFault {
  readonly code: 'supervision.cycle' | 'supervision.too_deep';
  readonly assignmentIds: readonly string[];
}

interface Climb {
  readonly path: readonly string[];
  readonly from: string;
  readonly to: string;
}
const endless = '9999-12-31';

/**
 * Whoever stands above themselves, in any post and on any day, and whose line up to the top has more than `longestLine`
 * people. Every assignment is climbed from, over the days on which each step holds: a circle that closes only later is
 * one too. Each assignment is named with one fault at most. Source: the rules of the HTTP commands on the line.
 */
export function findLineFaults(spans: readonly LineSpan[]): LineFault[] {
  const stepsOf = Map.groupBy(spans, ({ assignmentId }) => assignmentId);
  return [...stepsOf].flatMap(
    ([assignmentId, [first]]) => climb({ path: [assignmentId], from: '', to: endless }, first?.employeeId ?? '', stepsOf) ?? [],
  );
}

/** The first fault met on the way up, if there is one. */
function climb({ path, from, to }: Climb, startedBy: string, stepsOf: ReadonlyMap<string, readonly LineSpan[]>): LineFault | null {
  for (const step of stepsOf.get(path.at(-1) as string) ?? []) {
    const days = { from: step.startsOn > from ? step.startsOn : from, to: (step.endsOn ?? endless) < to ? (step.endsOn ?? endless) : to };
    const above = step.supervisorAssignmentId;
    if (days.from > days.to) continue;
    const assignmentIds = [...path, above];
    if (step.supervisorEmployeeId === startedBy) return { code: 'supervision.cycle', assignmentIds };
    if (path.includes(above)) continue; // a circle further up, which is told of those who stand in it
    const found = climb({ path: assignmentIds, ...days }, startedBy, stepsOf);
    if (found) return found;
    if (assignmentIds.length > longestLine) return { code: 'supervision.too_deep', assignmentIds };
  }
  return null;
}
