import { assignmentKinds, employmentKinds, positionKinds, sexes, supervisionSources, zones } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, holds, id, mutable, oneOf, pathText } from '../columns.ts';

export const unit = pgTable(
  'unit',
  {
    id: id().primaryKey(),
    /** A short number that paths are built from: '/1/12/305/'. */
    no: integer('no').generatedAlwaysAsIdentity().unique(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    parentId: id('parent_id'),
    path: pathText('path').notNull(),
    /** In which the days of deadlines end, here and below; null: as the unit above, the agency's at the top. */
    zone: text('zone'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    ...mutable,
  },
  (t) => [
    uniqueIndex('unit_path').on(t.path),
    index('unit_parent').on(t.parentId),
    index('unit_zone')
      .on(t.path)
      .where(sql`${t.zone} is not null`),
    oneOf('unit_zone_word', t.zone, zones),
  ],
);

export const position = pgTable(
  'position',
  {
    id: id().primaryKey(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    title: text('title').notNull(),
    kind: text('kind').notNull(),
    echelon: text('echelon'),
    level: text('level'),
    superiorPositionId: id('superior_position_id'),
    isHead: boolean('is_head').notNull().default(false),
    ...mutable,
  },
  (t) => [
    unique('position_unit_title').on(t.unitId, t.title),
    uniqueIndex('position_one_head')
      .on(t.unitId)
      .where(sql`${t.isHead}`),
    oneOf('position_kind', t.kind, positionKinds),
  ],
);

export const employee = pgTable(
  'employee',
  {
    id: id().primaryKey(),
    nip: text('nip').notNull().unique(),
    siasnId: text('siasn_id'),
    name: text('name').notNull(),
    frontTitle: text('front_title'),
    backTitle: text('back_title'),
    birthOn: day('birth_on'),
    sex: text('sex'),
    employmentKind: text('employment_kind').notNull(),
    rankCode: text('rank_code'),
    rankName: text('rank_name'),
    email: text('email'),
    ...mutable,
  },
  (t) => [
    index('employee_name').on(t.name, t.id),
    oneOf('employee_kind', t.employmentKind, employmentKinds),
    oneOf('employee_sex', t.sex, sexes),
    holds('employee_nip', sql`${t.nip} ~ '^[0-9]{18}$'`),
  ],
);

/** Read only where it is needed: never in a list, never in a log. */
export const employeePrivate = pgTable('employee_private', {
  employeeId: id('employee_id')
    .primaryKey()
    .references(() => employee.id),
  nik: text('nik'),
  phone: text('phone'),
});

export const assignment = pgTable(
  'assignment',
  {
    id: id().primaryKey(),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    positionId: id('position_id')
      .notNull()
      .references(() => position.id),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    kind: text('kind').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    /** What the unit was called on its last day, where it was renamed since. */
    unitNameThen: text('unit_name_then'),
    ...mutable,
  },
  (t) => [
    index('assignment_employee').on(t.employeeId, t.startsOn),
    index('assignment_unit').on(t.unitId, t.startsOn),
    index('assignment_position').on(t.positionId, t.startsOn),
    oneOf('assignment_kind', t.kind, assignmentKinds),
    holds('assignment_dates', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
);

export const supervision = pgTable(
  'supervision',
  {
    id: id().primaryKey(),
    assignmentId: id('assignment_id')
      .notNull()
      .references(() => assignment.id),
    supervisorAssignmentId: id('supervisor_assignment_id').references(() => assignment.id),
    supervisorEmployeeId: id('supervisor_employee_id').references(() => employee.id),
    externalName: text('external_name'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    source: text('source').notNull(),
    reason: text('reason'),
    recordedBy: text('recorded_by'),
  },
  (t) => [
    index('supervision_assignment').on(t.assignmentId, t.startsOn),
    index('supervision_supervisor').on(t.supervisorEmployeeId, t.startsOn),
    index('supervision_supervisor_assignment').on(t.supervisorAssignmentId, t.startsOn),
    oneOf('supervision_source', t.source, supervisionSources),
    holds('supervision_dates', sql`${t.endsOn} >= ${t.startsOn}`),
    holds('supervision_one', sql`(${t.supervisorEmployeeId} is null) <> (${t.externalName} is null)`),
    holds('supervision_not_self', sql`${t.supervisorAssignmentId} <> ${t.assignmentId}`),
    holds('supervision_reason', sql`${t.source} <> 'hr' or ${t.reason} is not null`),
  ],
);
