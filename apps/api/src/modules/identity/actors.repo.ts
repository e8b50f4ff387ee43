import type { Actor, GrantedRole } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { statement } from '../../db/statement.ts';

export interface ActorRow {
  accountId: string;
  displayName: string;
  employeeId: string | null;
  state: string;
  grants: { role: GrantedRole; unitPath: string }[];
  headOf: string[];
  delegations: Actor['delegations'];
  sessionEndsAt?: Date;
}

/** One statement for everything an actor may rest on, as of today ($2). */
const actorColumns = `
  a.id as "accountId", a.display_name as "displayName", a.employee_id as "employeeId", a.state,
  coalesce((
    select json_agg(json_build_object('role', g.role, 'unitPath', u.path))
    from role_grant g
    join unit u on u.id = g.unit_id
    where g.account_id = a.id
  ), '[]') as grants,
  coalesce((
    select json_agg(u.path)
    from assignment s
    join position p on p.id = s.position_id and p.is_head
    join unit u on u.id = s.unit_id
    where s.employee_id = a.employee_id
      and ${onDay('s', '$2::date')}
  ), '[]') as "headOf",
  coalesce((
    select json_agg(json_build_object(
      'grantorId', d.grantor_id, 'grantorName', g.name, 'duties', d.duties, 'endsOn', d.ends_on
    ) order by g.name, d.id)
    from delegation d
    join employee g on g.id = d.grantor_id
    where d.delegate_id = a.employee_id
      and d.revoked_at is null
      and d.starts_on <= $2::date
      and d.ends_on >= $2::date
  ), '[]') as delegations`;

const byAccount = statement('actor_by_account', `select ${actorColumns} from account a where a.id = $1`);
const bySession = statement(
  'actor_by_session',
  `
  select ${actorColumns}, s.refresh_expires_at as "sessionEndsAt"
  from session s
  join account a on a.id = s.account_id
  where s.access_hash = $1
    and s.ended_at is null
    and s.access_expires_at > $3`,
);
const byToken = statement(
  'actor_by_token',
  `
  select t.id as "tokenId", t.name, t.scopes, u.path as "unitPath", t.last_used_at as "lastUsedAt"
  from api_token t
  join unit u on u.id = t.unit_id
  where t.token_hash = $1
    and t.revoked_at is null
    and t.expires_at > $2`,
);
const touchToken = statement('token_touch', 'update api_token set last_used_at = $2 where id = $1');

export async function findActorByAccount(db: Db, accountId: string, today: string): Promise<ActorRow | null> {
  return (await db.query<ActorRow>(byAccount, [accountId, today]))[0] ?? null;
}

export async function findActorBySession(db: Db, accessHash: string, today: string, now: Date): Promise<ActorRow | null> {
  return (await db.query<ActorRow>(bySession, [accessHash, today, now]))[0] ?? null;
}

export interface TokenRow {
  tokenId: string;
  name: string;
  scopes: string[];
  unitPath: string;
  lastUsedAt: Date | null;
}

export async function findToken(db: Db, tokenHash: string, now: Date): Promise<TokenRow | null> {
  return (await db.query<TokenRow>(byToken, [tokenHash, now]))[0] ?? null;
}

export async function touchTokenUse(db: Db, tokenId: string, now: Date): Promise<void> {
  await db.query(touchToken, [tokenId, now]);
}
