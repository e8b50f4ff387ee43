import type { Db } from '../../db/client.ts';
import { sha256 } from '../../lib/ids.ts';
import { type AuditRow, readChain } from './audit.repo.ts';

export const chainCount = 16;
const partSize = 1000;

/**
 * `link`: a row before it was removed, added or moved. `hash`: what was hashed is not what stands there. `columns`: the
 * row says something else than what was hashed.
 */
export interface BrokenRow {
  chain: number;
  seq: number;
  why: 'link' | 'hash' | 'columns';
}

/** Walks one chain from its beginning and recomputes every hash. Answers the first row that does not hold, or null. */
export async function verifyChain(db: Db, chain: number): Promise<BrokenRow | null> {
  let tail = { seq: 0, hash: '' };
  for (;;) {
    const rows = await readChain(db, chain, tail.seq, partSize);
    for (const row of rows) {
      const why = faultOf(row, tail.hash);
      if (why) return { chain, seq: row.seq, why };
      tail = row;
    }
    if (rows.length < partSize) return null;
  }
}

export async function verifyChains(db: Db): Promise<BrokenRow[]> {
  const broken: BrokenRow[] = [];
  for (let chain = 0; chain < chainCount; chain++) {
    const row = await verifyChain(db, chain);
    if (row) broken.push(row);
  }
  return broken;
}

interface Hashed {
  at: string;
  actor: { accountId: string; name: string };
  requestId: string;
  action: string;
  subject: { type: string; id: string };
}

function faultOf(row: AuditRow, tailHash: string): BrokenRow['why'] | null {
  if (row.prevHash !== tailHash) return 'link';
  if (row.hash !== sha256(row.prevHash + row.payload)) return 'hash';
  const said = JSON.parse(row.payload) as Hashed;
  const same =
    said.at === row.at.toISOString() &&
    said.actor.accountId === row.actorAccountId &&
    said.actor.name === row.actorName &&
    said.requestId === row.requestId &&
    said.action === row.action &&
    said.subject.type === row.subjectType &&
    said.subject.id === row.subjectId;
  return same ? null : 'columns';
}
