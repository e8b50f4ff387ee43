import type {
  BodyOf,
  QueryOf,
  ServiceIndicator,
  createServiceIndicator as createContract,
  listServiceIndicators as listContract,
  updateServiceIndicator as updateContract,
} from '@pauh/contracts';
import { type Actor, canManageServices, isWithin } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { findUnit } from '../organisation/organisation.module.ts';
import {
  type ServiceRow,
  countServices,
  findService,
  insertService,
  listServiceRows,
  lockService,
  updateServiceRow,
} from './service-indicators.repo.ts';

const serviceOf = ({ unitPath, ...row }: ServiceRow, actor: Actor): ServiceIndicator => ({
  ...row,
  actions: canManageServices(actor, unitPath) ? ['change'] : [],
});

export async function listServiceIndicators(
  read: Read,
  { unitId = null, limit, cursor, count }: Omit<QueryOf<typeof listContract>, 'unitId'> & { unitId?: string | null },
): Promise<Page<ServiceIndicator>> {
  const paths = read.actor.kind === 'token' ? read.actor.unitPaths : null;
  const filter = { unitId, paths };
  const rows = await listServiceRows(read.db, unitId, paths, cursorKey('services', filter, cursor), limit + 1);
  const page = pageOf('services', filter, rows, limit, (row) => [row.title, row.id]);
  return {
    ...page,
    items: page.items.map((row) => serviceOf(row, read.actor)),
    ...(count ? { total: await countServices(read.db, unitId, paths) } : {}),
  };
}

export const getServiceIndicator = async (read: Read, serviceId: string): Promise<ServiceIndicator> =>
  serviceOf(await seenService(read.db, read.actor, serviceId), read.actor);

/** What a unit does for citizens is known to all who sign in; a token sees that of its units. */
export async function seenService(db: Db, actor: Actor, serviceId: string): Promise<ServiceRow> {
  const row = await findService(db, serviceId);
  if (!row || (actor.kind === 'token' && !isWithin(row.unitPath, actor.unitPaths))) throw new AppError('service.not_found');
  return row;
}

export async function createServiceIndicator(work: Work, body: BodyOf<typeof createContract>): Promise<ServiceIndicator> {
  const unit = await findUnit(work.tx, body.unitId, work.today);
  if (!unit) throw new AppError('unit.not_found', [{ pointer: '/unitId', code: 'unit.not_found' }]);
  expectMay(work.actor, unit.path);
  expectInOrder(body.startsOn, body.endsOn);
  const row = { id: newId(), ...body, unitId: unit.id };
  await insertService(work.tx, row);
  work.audit({ action: 'service.created', subjectType: 'unit', subjectId: unit.id, after: row });
  return serviceOf(await seenService(work.tx, work.actor, row.id), work.actor);
}

/** Plans that name it keep the words they were agreed with. */
export async function updateServiceIndicator(
  work: Work,
  serviceId: string,
  body: BodyOf<typeof updateContract>,
  ifMatch: number,
): Promise<ServiceIndicator> {
  await lockService(work.tx, serviceId);
  const row = await seenService(work.tx, work.actor, serviceId);
  expectMay(work.actor, row.unitPath);
  expectVersion(row.version, ifMatch);
  expectInOrder(row.startsOn, body.endsOn);
  await updateServiceRow(work.tx, serviceId, body, work.now);
  const { title, measure, target, endsOn } = row;
  work.audit({
    action: 'service.updated',
    subjectType: 'unit',
    subjectId: row.unit.unitId,
    before: { serviceId, title, measure, target, endsOn },
    after: { serviceId, ...body },
  });
  return serviceOf(await seenService(work.tx, work.actor, serviceId), work.actor);
}

function expectMay(actor: Actor, unitPath: string): void {
  if (!canManageServices(actor, unitPath)) throw new AppError('access.denied');
}

function expectInOrder(startsOn: string, endsOn: string | null): void {
  if (endsOn !== null && endsOn < startsOn)
    throw new AppError('service.dates_reversed', [{ pointer: '/endsOn', code: 'service.dates_reversed' }]);
}
