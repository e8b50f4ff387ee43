import type { Actor } from '@pauh/domain';
import type { Database } from '../../db/client.ts';
import type { Acting } from '../../db/work.ts';
import type { Clock } from '../../lib/clock.ts';
import { sha256 } from '../../lib/ids.ts';
import type { Authenticator } from '../../plugins/auth.ts';
import { type ActorRow, findActorByAccount, findActorBySession, findToken, touchTokenUse } from './actors.repo.ts';
import { hasChecksum } from './api-token-format.ts';

/** `last used` is kept to the minute: an exact time would cost a write a request. */
const touchAfterMs = 60_000;

export function createAuthenticator(db: Database, clock: Clock): Authenticator {
  return {
    bySession: async (secret, now) => actingOf(await findActorBySession(db, sha256(secret), clock.today(), now)),
    byAccount: async (accountId) => actingOf(await findActorByAccount(db, accountId, clock.today())),
    async byApiToken(token, now) {
      if (!hasChecksum(token)) return null;
      const row = await findToken(db, sha256(token), now);
      if (!row) return null;
      if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > touchAfterMs) await touchTokenUse(db, row.tokenId, now);
      const actor: Actor = {
        accountId: row.tokenId,
        kind: 'token',
        employeeId: null,
        grants: [],
        headOf: [],
        delegations: [],
        scopes: row.scopes,
        unitPaths: [row.unitPath],
      };
      return { actor, actorName: `token ${row.name}` };
    },
  };
}

function actingOf(row: ActorRow | null): Acting | null {
  if (!row || row.state !== 'active') return null;
  const { accountId, employeeId, grants, headOf, delegations, displayName } = row;
  return {
    actor: { accountId, kind: 'person', employeeId, grants, headOf, delegations, scopes: [], unitPaths: [] },
    actorName: displayName,
    ...(row.sessionEndsAt ? { sessionEndsAt: row.sessionEndsAt } : {}),
  };
}
