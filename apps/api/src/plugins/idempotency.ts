import type { Contract } from '@pauh/contracts';
import type { FastifyRequest } from 'fastify';
import { statement } from '../db/statement.ts';
import type { Work } from '../db/work.ts';
import { AppError } from '../lib/app-error.ts';
import { sha256 } from '../lib/ids.ts';

export interface StoredAnswer {
  status: number;
  text: string | null;
  etag: string | null;
}
interface Claim {
  key: string;
  replay: (StoredAnswer & { replayed: true }) | null;
}
interface ClaimRow {
  got: boolean;
  inserted: boolean;
  requestHash: string | null;
  status: number | null;
  answer: string | null;
  etag: string | null;
}

const lockSpace = 7_312_028;
const claimStatement = statement(
  'idempotency_claim',
  `
  with lock as (
    select pg_try_advisory_xact_lock($5, hashtext($1::text || $2)) as got
  ), ins as (
    insert into idempotency_key (account_id, key, request_hash, created_at)
    select $1::uuid, $2, $3, $4::timestamptz
    from lock
    where got
    on conflict do nothing
    returning 1
  )
  select lock.got, exists (select 1 from ins) as inserted, k.request_hash as "requestHash", k.status, k.answer, k.etag
  from lock
  left join idempotency_key k on k.account_id = $1::uuid and k.key = $2`,
);
const keepStatement = statement(
  'idempotency_keep',
  'update idempotency_key set status = $3, answer = $4, etag = $5 where account_id = $1 and key = $2',
);

const wellFormed = /^[\x21-\x7e]{1,200}$/;

/**
 * Claims the request's Idempotency-Key in the transaction of its effect. The first answer is replayed to a repetition;
 * another request under the same key is refused, as is a repetition while the first is still running.
 */
export async function claimKey(
  work: Work,
  contract: Contract,
  request: FastifyRequest,
  input: { params: unknown; query: unknown; body: unknown; ifMatch: number },
): Promise<Claim> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !wellFormed.test(key)) throw new AppError('idempotency.key_required');
  const requestHash = hashOf(contract, input);
  const [row] = await work.tx.query<ClaimRow>(claimStatement, [work.actor.accountId, key, requestHash, work.now, lockSpace]);
  if (row?.inserted) return { key, replay: null };
  if (!row?.got || row.status === null || row.requestHash === null) throw new AppError('idempotency.in_progress');
  if (row.requestHash !== requestHash) throw new AppError('idempotency.key_reused');
  if (contract.secret) throw new AppError('idempotency.secret_already_shown');
  return { key, replay: { status: row.status, text: row.answer, etag: row.etag, replayed: true } };
}

export async function keepAnswer(work: Work, key: string, answer: StoredAnswer): Promise<void> {
  await work.tx.query(keepStatement, [work.actor.accountId, key, answer.status, answer.text, answer.etag]);
}

function hashOf(contract: Contract, input: { params: unknown; query: unknown; body: unknown; ifMatch: number }): string {
  const file = (input.body as { bytes?: Buffer } | undefined)?.bytes;
  // a switch that is off says what its absence says
  const query = Object.entries(input.query ?? {}).filter(([, value]) => value !== false);
  return sha256(
    JSON.stringify([
      contract.id,
      input.params ?? null,
      input.ifMatch,
      file ? sha256(file) : (input.body ?? null),
      ...(query.length > 0 ? [query] : []),
    ]),
  );
}
