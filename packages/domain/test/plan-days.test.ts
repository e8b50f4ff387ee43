import { expect, it } from 'vitest';
import { type DatedPlan, type PlanState, fitPlans } from '../src/index.ts';

type Span = [startsOn: string, endsOn: string];
type Row = [startsOn: string, endsOn: string, state: PlanState];
const cycle = { startsOn: '2026-07-01', endsOn: '2026-12-31' };
const days = ([startsOn, endsOn]: Span) => ({ startsOn, endsOn });
const planOf = ([startsOn, endsOn, state]: Row, agreed: boolean, index: number): DatedPlan => ({
  id: `p${index + 1}`,
  startsOn,
  endsOn,
  state,
  agreed,
});

const whole: Span = ['2026-07-01', '2026-12-31'];
const until: Span = ['2026-07-01', '2026-07-31'];
const after: Span = ['2026-11-01', '2026-12-31'];
it.each<[string, { spans: Span[]; plans: Row[]; agreed?: boolean; today?: string }, { changed: [string, ...Row][]; begun: Span[] }]>([
  ['nothing to plan yet: a plan begins', { spans: [whole], plans: [] }, { changed: [], begun: [whole] }],
  ['as it was', { spans: [whole], plans: [[...whole, 'agreed']] }, { changed: [], begun: [] }],
  [
    'the cycle is over and waits for its assessment',
    { spans: [whole], plans: [[...whole, 'agreed']], today: '2027-01-10' },
    { changed: [], begun: [] },
  ],
  [
    'the end lies ahead: the dates follow',
    { spans: [until], plans: [[...whole, 'agreed']] },
    { changed: [['p1', ...until, 'agreed']], begun: [] },
  ],
  [
    'the end is over: the plan ends',
    { spans: [until], plans: [[...whole, 'submitted']], today: '2026-08-01' },
    { changed: [['p1', ...until, 'ended']], begun: [] },
  ],
  [
    'on the last day it is still open',
    { spans: [until], plans: [[...whole, 'draft']], today: '2026-07-31' },
    { changed: [['p1', ...until, 'draft']], begun: [] },
  ],
  ['no day is left', { spans: [], plans: [[...whole, 'agreed']] }, { changed: [['p1', '2026-07-01', '2026-07-01', 'ended']], begun: [] }],
  [
    'away in the middle: the first plan keeps its content, another begins for the days after',
    { spans: [until, after], plans: [[...whole, 'agreed']] },
    { changed: [['p1', ...until, 'agreed']], begun: [after] },
  ],
  [
    'back earlier than planned: the second plan begins earlier',
    {
      spans: [until, ['2026-10-01', '2026-12-31']],
      plans: [
        [...until, 'ended'],
        [...after, 'draft'],
      ],
      today: '2026-09-20',
    },
    { changed: [['p2', '2026-10-01', '2026-12-31', 'draft']], begun: [] },
  ],
  [
    'ended agreed: those days are not planned again',
    { spans: [whole], plans: [[...until, 'ended']], agreed: true, today: '2026-08-10' },
    { changed: [], begun: [['2026-08-01', '2026-12-31']] },
  ],
  [
    'ended before it was agreed: it opens again when its days come back',
    { spans: [whole], plans: [[...until, 'ended']], agreed: false, today: '2026-08-10' },
    { changed: [['p1', ...whole, 'draft']], begun: [] },
  ],
  [
    'never away after all: the first plan is the one, the second has no day left',
    {
      spans: [whole],
      plans: [
        [...until, 'agreed'],
        [...after, 'draft'],
      ],
    },
    {
      changed: [
        ['p1', ...whole, 'agreed'],
        ['p2', '2026-11-01', '2026-11-01', 'ended'],
      ],
      begun: [],
    },
  ],
  [
    'the first plan takes the day on which an ended one stands: that one moves',
    {
      spans: [after],
      plans: [
        [...whole, 'draft'],
        ['2026-11-01', '2026-11-01', 'ended'],
      ],
      agreed: false,
    },
    {
      changed: [
        ['p1', ...after, 'draft'],
        ['p2', '2026-07-02', '2026-07-02', 'ended'],
      ],
      begun: [],
    },
  ],
  [
    'what ended without a day stays so',
    { spans: [], plans: [['2026-07-01', '2026-07-01', 'ended']], agreed: false },
    { changed: [], begun: [] },
  ],
  [
    'two plans in the wrong order',
    {
      spans: [until, after],
      plans: [
        [...after, 'draft'],
        [...until, 'agreed'],
      ],
    },
    { changed: [], begun: [] },
  ],
])('%s', (_, { spans, plans, agreed, today = '2026-07-15' }, expected) => {
  const fit = fitPlans({
    cycle,
    spans: spans.map(days),
    plans: plans.map((row, index) => planOf(row, agreed ?? row[2] === 'agreed', index)),
    today,
  });
  expect({
    changed: fit.changed.map((p) => [p.id, p.startsOn, p.endsOn, p.state]),
    begun: fit.begun.map((d) => [d.startsOn, d.endsOn]),
  }).toEqual(expected);
});
