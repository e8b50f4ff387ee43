import { cycleNow, keyOf, supervisorOf, unitSize } from './population.ts';

/** A request of the product, and who makes it, for the person of that number. */
export interface Shot {
  method: 'GET' | 'POST';
  url: string;
  actorNo: number;
  headers: Record<string, string>;
}
export interface Scenario {
  name: string;
  title: string;
  aim: number | null;
  shot(no: number): Shot;
  /** Each person can be used once. */ once: boolean;
}

const hr = -1;
export const scenarios: Scenario[] = [
  {
    name: 'sheet',
    title: 'read an assessment sheet',
    aim: 0.7,
    once: false,
    shot: (no) => ({
      method: 'GET',
      url: `/api/v1/plans/${keyOf('plan2-', no)}/assessments/supervisor`,
      actorNo: supervisorOf(no),
      headers: {},
    }),
  },
  {
    name: 'list',
    title: 'list a page of 50 plans',
    aim: 0.8,
    once: false,
    shot: () => ({ method: 'GET', url: `/api/v1/plans?cycleId=${cycleNow}&limit=50`, actorNo: hr, headers: {} }),
  },
  {
    name: 'submit',
    title: 'submit an assessment (8 scores)',
    aim: 0.8,
    once: true,
    shot: (no) => ({
      method: 'POST',
      url: `/api/v1/plans/${keyOf('plan2-', no)}/assessments/supervisor/submission`,
      actorNo: supervisorOf(no),
      headers: { 'if-match': '"1"', 'idempotency-key': `bench-${no}` },
    }),
  },
  {
    name: 'result',
    title: 'read a released result',
    aim: null,
    once: false,
    shot: (no) => ({ method: 'GET', url: `/api/v1/results/${keyOf('resultrow', no)}`, actorNo: supervisorOf(no), headers: {} }),
  },
  {
    name: 'recap',
    title: 'recap of all units',
    aim: null,
    once: false,
    shot: () => ({ method: 'GET', url: `/api/v1/cycles/${cycleNow}/progress?limit=50`, actorNo: hr, headers: {} }),
  },
];

/** The numbers of people who are assessed by somebody: everybody but the heads. */
export function assessed(people: number): number[] {
  return Array.from({ length: people }, (_, no) => no).filter((no) => no % unitSize !== 0);
}

/** The keys of a person's rows: what must be exchanged when the recorded statements of one are replayed for another. */
export const keysOf = (no: number): string[] => [
  keyOf('plan2-', no),
  keyOf('assessment2-', no),
  keyOf('employee', no),
  keyOf('assignment', no),
  keyOf('employee', supervisorOf(no)),
  keyOf('account', supervisorOf(no)),
  keyOf('unit', Math.floor(no / unitSize) + 1),
  `bench-${no}`,
  keyOf('resultrow', no),
  keyOf('plan1-', no),
];
