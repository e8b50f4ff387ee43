import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../../app-deps.ts';
import { type Acting, openWork, writeJournal } from '../../db/work.ts';
import { newId } from '../../lib/ids.ts';
import { repeatWhileListening } from '../../plugins/repeating.ts';
import { deemReceived } from './deemed.service.ts';

export { deemReceived } from './deemed.service.ts';

const everyMs = 3_600_000;
const system: Acting = {
  actorName: 'Kinerja Pauh',
  actor: {
    accountId: '00000000-0000-0000-0000-000000000000',
    kind: 'person',
    employeeId: null,
    grants: [],
    headOf: [],
    delegations: [],
    scopes: [],
    unitPaths: [],
  },
};

/** What counts as received by the days that went by is recorded every hour, as long as a server listens. */
export function deliveriesModule(app: FastifyInstance, { db, clock, beats }: Pick<AppDeps, 'db' | 'clock' | 'beats'>): void {
  if (!beats) return;
  // a round that failed records the same days the next hour
  repeatWhileListening(app, everyMs, 'deemed receipts were not recorded', () =>
    db.transaction(async (tx) => {
      const { work, journal } = openWork(
        tx,
        { now: clock.now(), today: clock.today(), zone: clock.zone, requestId: newId(), language: 'id' },
        system,
      );
      await deemReceived(work, null);
      await writeJournal(work, journal);
    }),
  );
}
