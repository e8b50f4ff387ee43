import { releaseResults, transitionCycle, getCycle } from '@pauh/contracts';
import { rowsOf, setStage } from './agreed-semester.ts';
import type { PersonKey } from './agency.ts';
import type { TestApp } from './app.ts';
import { agency, as, semester, server } from './assessment-time.ts';
import { assessAs, valueOf } from './semester.ts';

export interface StoredResult {
  id: string;
  no: number;
  state: string;
  version: number;
  receiptHash: string;
}
export const resultOf = async (of: PersonKey): Promise<StoredResult> =>
  (
    await rowsOf<StoredResult>(
      server,
      'select id, no, state, version, receipt_hash as "receiptHash" from result where plan_id = $1 and is_current',
      [semester.planIds[of]],
    )
  )[0] as StoredResult;

/** The teacher (or somebody else of the school) assessed by the principal and released. */
export async function releasedResult(of: 'teacher' | 'colleague' | 'clerk' = 'teacher'): Promise<StoredResult> {
  await assessAs(server, agency, 'principal', semester.planIds[of], 'supervisor', [75, 95, 20]);
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
  return resultOf(of);
}

export const transition = async (to: 'released' | 'closed') => {
  const hr = await as('hr');
  const { version } = valueOf(await hr(getCycle, { params: { cycleId: semester.cycleId } }));
  return hr(transitionCycle, { params: { cycleId: semester.cycleId }, ifMatch: version, body: { to, reason: null } });
};

/** Whoever goes on and was not assessed had no agreed plan; whose plan ended stays as they are. */
export const leaveUnassessed = (app: TestApp, cycleId: string) =>
  rowsOf(app, "update plan set state = 'draft', agreed_at = null where cycle_id = $1 and supervisor_state is null and state <> 'ended'", [
    cycleId,
  ]);

/** Closes the semester on a day on which everybody's time to object is over; whoever has no result had no agreed plan. */
export async function closeSemester(now = '2027-01-15T03:00:00Z'): Promise<void> {
  await leaveUnassessed(server, semester.cycleId);
  await setStage(server, semester.cycleId, 'released');
  server.setNow(now);
  valueOf(await transition('closed'));
}
