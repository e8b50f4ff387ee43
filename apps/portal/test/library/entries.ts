import type { IndicatorDetail, PlanTemplate } from '@pauh/contracts';
import { content } from '../support/plan.ts';

const entry = {
  version: 2,
  newestVersion: 2,
  positionKind: null,
  positionTitle: 'Guru Kelas',
  forUnit: null,
  fit: null,
  reason: 'Persentase dapat dibandingkan',
  createdBy: 'Hesti Kurniawati',
  createdAt: '2026-10-01T02:00:00Z',
  withdrawal: null,
  actions: [],
};
/** Entries of the library as the server answers them. */
export const indicator = (fields: Partial<IndicatorDetail> = {}): IndicatorDetail => ({
  ...entry,
  id: 'i2',
  code: 'BACA',
  title: 'Persentase murid yang membaca lancar',
  description: 'Tes baca sekolah',
  aspect: 'kualitas',
  unit: '%',
  direction: 'higher',
  maximum: 100,
  plans: 3,
  plansOnOlder: 1,
  ...fields,
});
export const before = indicator({
  id: 'i1',
  version: 1,
  title: 'Jumlah murid yang membaca lancar',
  unit: 'murid',
  maximum: null,
  reason: null,
  createdBy: null,
  createdAt: '2026-01-01T02:00:00Z',
});
export const template = (fields: Partial<PlanTemplate> = {}): PlanTemplate => ({
  ...entry,
  id: 't2',
  code: 'guru',
  name: 'Guru',
  content,
  ...fields,
});
