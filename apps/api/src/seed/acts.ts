import { type Actor, startOfDay } from '@pauh/domain';
import type { Database, Tx } from '../db/client.ts';
import { type Acting, type Occasion, type Read, type Work, openWork, writeJournal } from '../db/work.ts';
import type { Clock } from '../lib/clock.ts';

/** A day in the life of the agency: what several people do on it, in one transaction, each act with its own audit. */
export interface Day extends Occasion {
  readonly tx: Tx;
  as<T>(acting: Acting, act: (work: Work) => Promise<T>): Promise<T>;
}
export interface Calendar {
  readonly db: Database;
  readonly today: string;
  onDay<T>(date: string, acts: (day: Day) => Promise<T>): Promise<T>;
  /** What somebody reads on a day. */
  reading(date: string, acting: Acting): Read;
}

const officeHour = 9 * 3_600_000;

/** Lets the demonstration happen in its own past: every act has the time it would have had. */
export function createCalendar(db: Database, clock: Clock): Calendar {
  const today = clock.today();
  const occasionOn = (date: string): Occasion => {
    const morning = new Date(startOfDay(date, clock.zone).getTime() + officeHour);
    return {
      now: morning < clock.now() ? morning : clock.now(),
      today: date,
      zone: clock.zone,
      requestId: 'demonstration',
      language: 'id',
    };
  };
  return {
    db,
    today,
    onDay: (date, acts) =>
      db.transaction((tx) => {
        const occasion = occasionOn(date);
        return acts({
          ...occasion,
          tx,
          async as(acting, act) {
            const { work, journal } = openWork(tx, occasion, acting);
            const done = await act(work);
            await writeJournal(work, journal);
            return done;
          },
        });
      }),
    reading: (date, acting) => ({ ...occasionOn(date), ...acting, db }),
  };
}

/** Somebody on the staff: what they may do follows from the reporting line alone. */
export const staffActing = ({ accountId, employeeId, name }: { accountId: string; employeeId: string; name: string }): Acting => ({
  actor: person(accountId, employeeId, []),
  actorName: name,
});

/** An officer with roles for a unit and everything below it. */
export const officerActing = (accountId: string, name: string, roles: Actor['grants']): Acting => ({
  actor: person(accountId, null, roles),
  actorName: name,
});

const person = (accountId: string, employeeId: string | null, grants: Actor['grants']): Actor => ({
  accountId,
  kind: 'person',
  employeeId,
  grants,
  headOf: [],
  delegations: [],
  scopes: [],
  unitPaths: [],
});
