import { describe, expect, it } from 'vitest';
import {
  cycleStages,
  deemedDelivery,
  deemedReceiptDay,
  defaultSchemeRules,
  isAssessmentOpen,
  isDeemedReceived,
  isReadOnly,
  openedDelivery,
  paperDelivery,
} from '../src/index.ts';

const rules = defaultSchemeRules;
const releasedOn = '2026-12-21';

describe('deemed receipt', () => {
  it.each([
    [7, '2026-12-28'],
    [0, '2026-12-21'],
    [14, '2027-01-04'],
  ])('%i days after the notice: %s', (deemedReceiptDays, day) => expect(deemedReceiptDay(releasedOn, { deemedReceiptDays })).toBe(day));
  it.each([
    ['2026-12-21', false],
    ['2026-12-27', false],
    ['2026-12-28', false],
    ['2026-12-29', true],
    ['2027-03-01', true],
  ])('on %s: %s', (today, deemed) => expect(isDeemedReceived(releasedOn, today, rules)).toBe(deemed));
  it('leaves the whole time to object after its day', () =>
    expect(deemedDelivery(releasedOn, rules)).toEqual({ how: 'deemed', receivedOn: '2026-12-28', lastObjectionOn: '2027-01-11' }));
});

describe('opening a result in the portal', () => {
  it.each([
    ['2026-12-21', 'opened', '2026-12-21', '2027-01-04'],
    ['2026-12-27', 'opened', '2026-12-27', '2027-01-10'],
    ['2026-12-28', 'opened', '2026-12-28', '2027-01-11'],
    // the first day after the deemed one: what counts is when it was deemed, also where no server looked in between
    ['2026-12-29', 'deemed', '2026-12-28', '2027-01-11'],
    ['2027-02-01', 'deemed', '2026-12-28', '2027-01-11'],
  ])('on %s: %s, received %s, objection until %s', (today, how, receivedOn, lastObjectionOn) =>
    expect(openedDelivery(releasedOn, today, rules)).toEqual({ how, receivedOn, lastObjectionOn }),
  );
  it('counts working days where the scheme does', () =>
    expect(openedDelivery('2026-12-24', '2026-12-24', { ...rules, objectionDays: 2, objectionDayKind: 'working' }).lastObjectionOn).toBe(
      '2026-12-28',
    ));
});

describe('handing it over on paper', () => {
  it.each([
    ['2026-12-20', '2026-12-22', 'delivery.before_release'],
    ['2026-12-23', '2026-12-22', 'delivery.in_future'],
    ['2026-12-28', '2026-12-29', 'delivery.already_deemed'],
    ['2026-12-21', '2026-12-22', null],
    ['2026-12-22', '2026-12-22', null],
    ['2026-12-28', '2026-12-28', null],
  ])('on %s, recorded %s: %s', (receivedOn, today, code) => {
    const answer = paperDelivery(receivedOn, { releasedOn, today }, rules);
    expect(answer.ok ? answer.delivery : answer.code).toEqual(code ?? expect.objectContaining({ how: 'paper', receivedOn }));
  });
});

describe('a closed cycle', () => {
  it.each(cycleStages.flatMap((stage) => [false, true].map((reopened) => [stage, reopened] as const)))(
    '%s, reopened %s',
    (stage, reopened) => {
      expect(isReadOnly(stage, reopened)).toBe(stage === 'closed' && !reopened);
      expect(isAssessmentOpen(stage, reopened)).toBe(stage === 'assessment' || (stage === 'closed' && reopened));
    },
  );
});
