import { acknowledgeResult, getResult, listResults, releaseResults } from '@pauh/contracts';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey, Agency, PersonKey } from './agency.ts';
import { rowsOf } from './agreed-semester.ts';
import { agency, as, semester, server } from './assessment-time.ts';
import { assessAs, valueOf } from './semester.ts';

export const assess = (supervisor: ActorKey, of: PersonKey, actuals: (number | null)[] = [75, 95, 20]) =>
  assessAs(server, agency, supervisor, semester.planIds[of], 'supervisor', actuals);
export const release = async (who: ActorKey, unit: keyof Agency['unitIds'], cycleId = semester.cycleId) =>
  (await as(who))(releaseResults, { params: { cycleId }, body: { unitId: agency.unitIds[unit] } });
export const resultOf = async (of: PersonKey) =>
  (
    await rowsOf<{ id: string; state: string; version: number }>(
      server,
      'select id, state, version from result where plan_id = $1 and is_current',
      [semester.planIds[of]],
    )
  )[0] as { id: string; state: string; version: number };
export const get = async (who: ActorKey, resultId: string) => (await as(who))(getResult, { params: { resultId } });
export const acknowledge = async (
  who: ActorKey,
  resultId: string,
  ifMatch: number,
  answer: 'agree' | 'object' = 'agree',
  note: string | null = null,
  idempotencyKey: string = newId(),
) => (await as(who))(acknowledgeResult, { params: { resultId }, ifMatch, body: { answer, note }, idempotencyKey });
export const namesIn = async (who: ActorKey, query: object = {}) =>
  valueOf(await (await as(who))(listResults, { query: { cycleId: semester.cycleId, count: true, ...query } }));
export const refusal = (code: string) => ({ ok: false, problem: { code } });
