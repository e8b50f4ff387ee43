import { getOrganisationPredicate, listOrganisationPredicates, releaseResults, setOrganisationPredicate } from '@pauh/contracts';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey, Agency } from './agency.ts';
import { agency, as, semester } from './assessment-time.ts';
import { valueOf } from './semester.ts';

export type UnitCode = keyof Agency['unitIds'];
export const unit = (code: UnitCode) => ({ params: { cycleId: semester.cycleId, unitId: agency.unitIds[code] } });
export const basis = 'Capaian perjanjian kinerja 97%, laporan nomor 12';
export const get = async (who: ActorKey, code: UnitCode) => (await as(who))(getOrganisationPredicate, unit(code));
export const set = async (
  who: ActorKey,
  code: UnitCode,
  body: Partial<{ predicate: 'istimewa' | 'baik'; basis: string; reason: string | null }> = {},
  ifMatch = 0,
  idempotencyKey: string = newId(),
) =>
  (await as(who))(setOrganisationPredicate, {
    ...unit(code),
    ifMatch,
    body: { predicate: 'baik', basis, reason: null, ...body },
    idempotencyKey,
  });
export const list = async (who: ActorKey, query: object = {}) =>
  valueOf(await (await as(who))(listOrganisationPredicates, { params: { cycleId: semester.cycleId }, query: { count: true, ...query } }));
export const codesFor = async (who: ActorKey, query: object = {}) =>
  (await list(who, query)).items.map((item) => `${item.unit.code}${item.actions.length > 0 ? '!' : ''}`).join(' ');
export const release = async (code: UnitCode) =>
  (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds[code] } });
