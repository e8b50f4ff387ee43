import { getDelegation, listDelegationCandidates, listEmployees } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const delegationById = defineQueryOptions((delegationId: string) => ({
  key: ['getDelegation', delegationId],
  query: ({ signal }: { signal: AbortSignal }) => ask(getDelegation, { params: { delegationId }, signal }),
}));

const handful = 8;

/** The first few who may stand in for the grantor; without one, for whoever asks. */
export async function searchCandidates(search: string, grantorId: string | null) {
  const { items } = await ask(listDelegationCandidates, { query: { search, limit: handful, ...(grantorId ? { grantorId } : {}) } });
  return items.map(({ id, name, unit, positionTitle }) => ({ employeeId: id, name, detail: `${positionTitle} · ${unit.name}` }));
}

/** The first few of the staff, for naming the supervisor who is absent. */
export async function searchGrantors(search: string) {
  const { items } = await ask(listEmployees, { query: { search, limit: handful } });
  return items.map(({ id, name, nip, unit, positionTitle }) => ({
    employeeId: id,
    name,
    detail: [nip, positionTitle, unit?.name].filter(Boolean).join(' · '),
  }));
}
