import type { FairnessCheck } from '@pauh/contracts';
import { canReadFairness, pathsWith, rolePermissions } from '@pauh/domain';
import { type Read, recordPeopleRead } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { getVisibleCycle } from '../cycles/cycles.module.ts';
import { type UnitRow, findUnit } from '../organisation/organisation.module.ts';
import { checkMeasure, measuresOf } from './fairness-check.ts';
import { checkToDto } from './fairness.mapper.ts';
import { listRated } from './fairness.repo.ts';

/**
 * For whoever looks before ratings are signed: computed now, kept nowhere. Raters find the look in their log of
 * accesses, for it is about them; nothing in it is about one of the people they rated.
 */
export async function readFairnessCheck(read: Read, cycleId: string, unitId: string | undefined): Promise<FairnessCheck> {
  const cycle = await getVisibleCycle(read, cycleId);
  const unit = unitId === undefined ? null : await getReadableUnit(read, unitId);
  const people = await listRated(read.db, cycleId, unit ? [unit.path] : pathsWith(read.actor, 'fairness:read'));
  const measures = [];
  for (const measure of measuresOf(cycle.scheme.rules)) measures.push(await checkMeasure(people, measure, cycle.endsOn));
  const grant = read.actor.grants.find(
    ({ role, unitPath }) => rolePermissions[role].includes('fairness:read') && (unit === null || unit.path.startsWith(unitPath)),
  );
  await recordPeopleRead(read, grant?.role ?? 'none', [...new Set(people.map(({ raterId }) => raterId))], 'fairness');
  return checkToDto({ cycleId, unit, people, measures });
}

async function getReadableUnit({ db, actor, today }: Read, unitId: string): Promise<UnitRow> {
  const unit = await findUnit(db, unitId, today);
  if (!unit || !canReadFairness(actor, unit.path)) throw new AppError('unit.not_found', [{ pointer: '/unitId', code: 'unit.not_found' }]);
  return unit;
}
