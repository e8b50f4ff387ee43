import { describe, expect, test } from 'vitest';
import {
  type Extension,
  type Outage,
  type Zone,
  dateIn,
  decidingExtension,
  endOfDay,
  isInTime,
  nationalDay,
  outagesWithin,
  startOfDay,
} from '../src/index.ts';

const at = (text: string): Date => new Date(text);

describe('midnight in the three zones', () => {
  test.each<[Zone, string, string]>([
    ['Asia/Jakarta', '2026-12-23T17:00:00.000Z', '2026-12-24T16:59:59.000Z'],
    ['Asia/Makassar', '2026-12-23T16:00:00.000Z', '2026-12-24T15:59:59.000Z'],
    ['Asia/Jayapura', '2026-12-23T15:00:00.000Z', '2026-12-24T14:59:59.000Z'],
  ])('24 December in %s', (zone, begins, ends) => {
    expect([startOfDay('2026-12-24', zone).toISOString(), endOfDay('2026-12-24', zone).toISOString()]).toEqual([begins, ends]);
    expect(dateIn(zone, at(begins))).toBe('2026-12-24');
    expect(dateIn(zone, new Date(at(begins).getTime() - 1))).toBe('2026-12-23');
    expect(dateIn(zone, new Date(at(ends).getTime() + 999))).toBe('2026-12-24');
    expect(dateIn(zone, new Date(at(ends).getTime() + 1000))).toBe('2026-12-25');
  });

  // the deadline of every zone can be moved to another by its day in UTC: SQL does so
  test.each(['2026-01-01', '2026-12-31', '2028-02-29'])('%s ends on that day of UTC in all three', (day) => {
    for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const)
      expect(endOfDay(day, zone).toISOString().slice(0, 10)).toBe(day);
  });
});

describe('the time of receipt', () => {
  const closesAt = endOfDay('2026-12-24', 'Asia/Jayapura');
  test.each([
    ['the last second', '2026-12-24T14:59:59.000Z', true],
    ['the last millisecond of it', '2026-12-24T14:59:59.999Z', true],
    ['midnight', '2026-12-24T15:00:00.000Z', false],
    ['23.59.59 further west', '2026-12-24T16:59:59.000Z', false],
  ])('%s', (_, received, inTime) => {
    expect(isInTime(at(received), closesAt)).toBe(inTime);
  });
  test('without a deadline everything is in time', () => {
    expect(isInTime(at('2099-01-01T00:00:00Z'), null)).toBe(true);
  });
});

describe('which extension decides', () => {
  const extension = (day: number, personal: boolean, reason = ''): Extension => ({
    until: endOfDay(`2026-12-${day}`, 'Asia/Jakarta'),
    personal,
    reason,
    outageSeconds: null,
  });
  test.each<[string, Extension[], number | null]>([
    ['none', [], null],
    ["a unit's alone", [extension(26, false)], 0],
    ["a person's alone", [extension(26, true)], 0],
    ["the person's is later", [extension(26, false), extension(28, true)], 1],
    ["the unit's is later", [extension(28, false), extension(26, true)], 0],
    ['the later of two units, given first', [extension(30, false), extension(26, false), extension(28, true)], 0],
    ["the same day: the person's own reason", [extension(28, false), extension(28, true)], 1],
    ['the same day, the other way round', [extension(28, true), extension(28, false)], 0],
  ])('%s', (_, given, index) => {
    expect(decidingExtension(given)).toBe(index === null ? null : given[index]);
  });
});

describe('outages of the last day', () => {
  const outage = (from: string, until: string): Outage => ({ from: at(`2026-12-${from}:00Z`), until: at(`2026-12-${until}:00Z`) });
  test('the day is today somewhere from the morning in the east to midnight in the west: 26 hours', () => {
    expect(nationalDay('2026-12-24')).toEqual(outage('23T15:00', '24T17:00'));
  });
  test.each<[string, Outage[], Outage[], number]>([
    ['nothing happened', [], [], 0],
    ['in the middle', [outage('24T10:00', '24T10:42')], [outage('24T10:00', '24T10:42')], 2520],
    ['across the deadline: only what lay before it', [outage('24T16:30', '24T18:00')], [outage('24T16:30', '24T17:00')], 1800],
    ['since the day before', [outage('22T01:00', '23T16:00')], [outage('23T15:00', '23T16:00')], 3600],
    ['longer than the day', [outage('20T00:00', '28T00:00')], [outage('23T15:00', '24T17:00')], 93_600],
    ['over before it, and after it', [outage('23T14:00', '23T15:00'), outage('24T17:00', '24T17:05')], [], 0],
    [
      'several, in their order',
      [outage('24T12:00', '24T12:10'), outage('24T03:00', '24T03:05')],
      [outage('24T03:00', '24T03:05'), outage('24T12:00', '24T12:10')],
      900,
    ],
  ])('%s', (_, outages, within, seconds) => {
    expect(outagesWithin(outages, nationalDay('2026-12-24'))).toEqual({ outages: within, seconds });
  });
  test('a stretch that ends before it begins holds nothing', () => {
    expect(outagesWithin([outage('24T10:00', '24T11:00')], outage('25T00:00', '24T00:00'))).toEqual({ outages: [], seconds: 0 });
  });
});
