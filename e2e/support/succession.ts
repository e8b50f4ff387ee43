import type { Call } from '@pauh/client';
import { correctSupervision, listEmployees } from '@pauh/contracts';
import { valueOf } from './agency.ts';

/** The day so many days after this one. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** HR names who supervises this person from that day on; the assignment stays. */
export async function nameSupervisor(hr: Call, employeeId: string, supervisor: string, startsOn: string): Promise<void> {
  const found = (await valueOf(hr(listEmployees, { query: { search: supervisor } }))).items[0];
  await valueOf(
    hr(correctSupervision, {
      params: { employeeId },
      body: {
        supervisorEmployeeId: found?.id ?? '',
        externalName: null,
        startsOn,
        reason: 'Pergantian kepala sekolah, surat keputusan nomor 12',
      },
    }),
  );
}
