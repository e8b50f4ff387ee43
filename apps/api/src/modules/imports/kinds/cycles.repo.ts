import type { Db } from '../../../db/client.ts';
import { statement } from '../../../db/statement.ts';

export interface StoredCycle {
  id: string;
  code: string;
  stage: string;
}
const cycles = statement('import_cycles_find', 'select id, code, stage from cycle where code = any($1::text[])');

export async function findCycles(db: Db, codes: readonly string[]): Promise<StoredCycle[]> {
  return db.query<StoredCycle>(cycles, [codes]);
}
