import { type Actor, hasPermissionIn } from './actor.ts';
import type { CalibrationState } from '../vocabulary.ts';

/** What the policy needs to know about a session. */
export interface SessionFacts {
  readonly state: CalibrationState;
  readonly memberIds: readonly string[];
  readonly unitPaths: readonly string[];
}

/** A member, once HR has opened the preview: what is prepared or was cancelled is nobody else's. */
export const isSessionMember = ({ kind, employeeId }: Actor, { state, memberIds }: SessionFacts): boolean =>
  kind === 'person' && employeeId !== null && memberIds.includes(employeeId) && state !== 'draft' && state !== 'cancelled';

const inEveryUnit = (actor: Actor, { unitPaths }: SessionFacts, permission: 'calibration:read' | 'calibration:manage'): boolean =>
  unitPaths.every((path) => hasPermissionIn(actor, permission, path));

/** HR of all its units composes, opens and locks it. */
export const canManageSession = (actor: Actor, session: SessionFacts): boolean => inEveryUnit(actor, session, 'calibration:manage');

/** Whoever may know that it is there: its members, HR and the auditor of all its units. For everybody else it does not exist. */
export const canReadSession = (actor: Actor, session: SessionFacts): boolean =>
  isSessionMember(actor, session) || inEveryUnit(actor, session, 'calibration:read');

/** Minutes name people before their results are out: HR and the auditor of all its units read them, unless their own case is in it (`holdsActor`). */
export const canReadMinutes = (actor: Actor, session: SessionFacts & { readonly holdsActor: boolean }): boolean =>
  inEveryUnit(actor, session, 'calibration:read') && !session.holdsActor;
