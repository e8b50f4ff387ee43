import type { Tx } from '../../db/client.ts';
import { nipCorrection } from '../../db/schema/nip-corrections.ts';

export async function insertNipCorrection(tx: Tx, row: typeof nipCorrection.$inferInsert): Promise<void> {
  await tx.orm.insert(nipCorrection).values(row);
}
