import { expect, it } from 'vitest';
import { plannedStandings, plansIn, standingCodes, standings } from '../src/index.ts';

it.each([
  ['aktif', '01', true], ['cltn', '02', false], ['tugas_belajar', '03', true], ['pemberhentian_sementara', '04', false],
  ['hukuman_disiplin', '15', true], ['masa_persiapan_pensiun', '20', false], ['mencapai_bup', '98', false], ['pensiun', '99', false],
] as const)('%s (SIASN %s) gets a plan: %s', (standing, code, planned) => {
  expect([standingCodes[standing], plansIn(standing), plannedStandings.includes(standing)]).toEqual([code, planned, planned]);
});

it('every standing is in the table once, each with a code of its own', () => {
  expect(Object.keys(standingCodes)).toEqual([...standings]);
  expect(new Set(Object.values(standingCodes)).size).toBe(standings.length);
});
