import { listEmployees } from '@pauh/contracts';
import { ask } from './api.ts';

/** The first few who match, for choosing one. */
export async function searchPeople(search: string) {
  const { items } = await ask(listEmployees, { query: { search, limit: 8 } });
  return items.map(({ id, name, nip, unit, positionTitle }) => ({
    employeeId: id,
    name,
    detail: [nip, positionTitle, unit?.name].filter(Boolean).join(' · '),
  }));
}
