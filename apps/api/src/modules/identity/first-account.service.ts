import type { ActivationCode } from '@pauh/contracts';
import type { Actor, GrantedRole } from '@pauh/domain';
import type { Database, Tx } from '../../db/client.ts';
import { violates } from '../../db/pg-errors.ts';
import { type Occasion, openWork, writeJournal } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { findUnitByCode, hasUnits, insertUnit } from '../organisation/organisation.module.ts';
import { findAccount, insertAccount, insertGrant } from './accounts.repo.ts';
import { issueCodes } from './activation-codes.service.ts';

/** `unitName`: what the root unit is called if there is no unit yet. */
export interface FirstAccount {
  userName: string;
  displayName: string;
  role: GrantedRole;
  unitCode: string;
  unitName: string | null;
}

/** An account with a role, made on the server's own machine by somebody who has none yet. `operator` is the name the audit keeps. */
export async function createFirstAccount(
  db: Database,
  occasion: Occasion,
  operator: string,
  wanted: FirstAccount,
): Promise<ActivationCode> {
  return db.transaction(async (tx) => {
    const accountId = newId();
    const actor: Actor = {
      accountId,
      kind: 'person',
      employeeId: null,
      grants: [],
      headOf: [],
      delegations: [],
      scopes: [],
      unitPaths: [],
    };
    const { work, journal } = openWork(tx, occasion, { actor, actorName: operator });
    const unitId = await unitFor(tx, wanted, occasion.today);
    const { userName, displayName, role } = wanted;
    await insertAccount(tx, { id: accountId, userName, displayName }).catch((error: unknown) => {
      throw violates(error, 'account_user_name_unique') ? new AppError('account.user_name_taken') : error;
    });
    await insertGrant(tx, { id: newId(), accountId, role, unitId });
    const account = await findAccount(tx, accountId, occasion.today);
    const [code] = await issueCodes(work, account ? [account] : []);
    work.audit({ action: 'account.created', subjectType: 'account', subjectId: accountId, after: { userName, displayName, role, unitId } });
    await writeJournal(work, journal);
    return code as ActivationCode;
  });
}

async function unitFor(tx: Tx, { unitCode, unitName }: FirstAccount, today: string): Promise<string> {
  const unit = await findUnitByCode(tx, unitCode);
  if (unit) return unit.id;
  if (unitName === null || (await hasUnits(tx))) throw new AppError('unit.not_found');
  const id = newId();
  await insertUnit(tx, { id, code: unitCode, name: unitName, kind: 'instansi', parentId: null, startsOn: today });
  return id;
}
