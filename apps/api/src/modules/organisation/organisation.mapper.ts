import type { Employee, Unit } from '@pauh/contracts';
import { type Actor, hasPermissionIn } from '@pauh/domain';
import type { EmployeeRow } from './employees.repo.ts';
import type { UnitRow } from './units.repo.ts';

export function unitOf(row: UnitRow, actor: Actor): Unit {
  const { id, code, name, kind, parent, depth, headName, zone, startsOn, endsOn, version } = row;
  return {
    id,
    code,
    name,
    kind,
    parent,
    depth,
    headName,
    zone,
    startsOn,
    endsOn,
    version,
    actions: hasPermissionIn(actor, 'unit:manage', row.path) ? ['update', 'add_unit', 'add_position'] : [],
  };
}

/** Whether the actor reads the personal part of a record too, or only what the reporting line needs. */
function readsWhole(actor: Actor, row: EmployeeRow): boolean {
  if (actor.kind === 'token') return hasPermissionIn(actor, 'employee:read', row.homePath);
  return (
    actor.employeeId === row.id ||
    actor.grants.some((g) => (g.role === 'hr_admin' || g.role === 'auditor') && row.homePath.startsWith(g.unitPath))
  );
}

export function employeeOf(row: EmployeeRow, actor: Actor): Employee {
  const { homePath, ...record } = row;
  const own = actor.employeeId === row.id;
  const actions =
    own || row.mergedInto
      ? []
      : (
          [
            ['update', 'employee:manage'],
            ['correct_nip', 'employee:manage'],
            ['record_standing', 'employee:manage'],
            ['merge', 'employee:manage'],
            ['assign', 'assignment:manage'],
            ['correct_supervision', 'supervision:manage'],
          ] as const
        )
          .filter(([, permission]) => hasPermissionIn(actor, permission, homePath))
          .map(([action]) => action as string);
  if (readsWhole(actor, row)) return { ...record, actions };
  return {
    ...record,
    birthOn: null,
    sex: null,
    email: null,
    accountId: null,
    formerNips: [],
    mergedFrom: [],
    standings: [],
    supervision: row.supervision.map((s) => ({ ...s, reason: null, recordedBy: null })),
    actions,
  };
}
