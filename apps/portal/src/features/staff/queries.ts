import { getEmployee, getSupervisionReport, getUnit, listPositions, listSupervisionReports } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

type Asking = { signal: AbortSignal };

export const employeeById = defineQueryOptions((employeeId: string) => ({
  key: ['getEmployee', employeeId],
  query: ({ signal }: Asking) => ask(getEmployee, { params: { employeeId }, signal }),
}));
export const unitById = defineQueryOptions((unitId: string) => ({
  key: ['getUnit', unitId],
  query: ({ signal }: Asking) => ask(getUnit, { params: { unitId }, signal }),
}));
export const positionsOf = defineQueryOptions((unitId: string) => ({
  key: ['listPositions', unitId],
  query: async ({ signal }: Asking) => (await ask(listPositions, { query: { unitId, limit: 200 }, signal })).items,
}));
export const supervisionReportById = defineQueryOptions((reportId: string) => ({
  key: ['getSupervisionReport', reportId],
  query: ({ signal }: Asking) => ask(getSupervisionReport, { params: { reportId }, signal }),
}));
export const ownSupervisionReports = defineQueryOptions({
  key: ['listSupervisionReports', 'own'],
  query: async ({ signal }: Asking) => (await ask(listSupervisionReports, { query: { view: 'own', limit: 200 }, signal })).items,
});
