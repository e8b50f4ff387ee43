import { cycleKinds, cycleStages, windowStages } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { day, holds, id, instant, mutable, oneOf, pathText, tenThousandths, unitAsThen } from '../columns.ts';
import { employee, unit } from './organisation.ts';

export const scheme = pgTable(
  'scheme',
  {
    id: id().primaryKey(),
    code: text('code').notNull(),
    schemeVersion: integer('scheme_version').notNull(),
    name: text('name').notNull(),
    /** `SchemeRules` of the domain. */
    rules: jsonb('rules').notNull(),
    frozenAt: instant('frozen_at'),
  },
  (t) => [unique('scheme_code_version').on(t.code, t.schemeVersion)],
);

export const cycle = pgTable(
  'cycle',
  {
    id: id().primaryKey(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    ...unitAsThen,
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    stage: text('stage').notNull(),
    schemeId: id('scheme_id')
      .notNull()
      .references(() => scheme.id),
    /** Going back waits for a second person: who asked, where to, why. */
    pendingReturn: jsonb('pending_return').$type<{
      to: string;
      reason: string;
      requestedBy: string;
      requestedByAccountId: string;
    } | null>(),
    /** Why decided results were in no calibration session when the cycle was released. */
    uncalibratedReason: text('uncalibrated_reason'),
    ...mutable,
  },
  (t) => [
    index('cycle_starts').on(t.startsOn, t.id),
    oneOf('cycle_kind', t.kind, cycleKinds),
    oneOf('cycle_stage', t.stage, cycleStages),
    holds('cycle_dates', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
);

export const cycleWindow = pgTable(
  'cycle_window',
  {
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    stage: text('stage').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cycleId, t.stage] }),
    oneOf('cycle_window_stage', t.stage, windowStages),
    holds('cycle_window_order', sql`${t.closesAt} > ${t.opensAt}`),
  ],
);

export const cycleExtension = pgTable(
  'cycle_extension',
  {
    id: id().primaryKey(),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    unitPath: pathText('unit_path').notNull(),
    ...unitAsThen,
    /** One person of the unit; null: the unit and all below it. */
    employeeId: id('employee_id').references(() => employee.id),
    stage: text('stage').notNull(),
    until: instant('until').notNull(),
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    /** The measured outage that it makes good; null where it names none. */
    outageSeconds: integer('outage_seconds'),
  },
  (t) => [
    index('cycle_extension_cycle').on(t.cycleId, t.stage),
    index('cycle_extension_employee').on(t.employeeId),
    oneOf('cycle_extension_stage', t.stage, windowStages),
  ],
);

const count = (name: string) => integer(name).notNull().default(0);
/** Maintained in the transaction of each change, so that a recap of 100,000 plans reads a few rows. */
export const cycleUnitCount = pgTable(
  'cycle_unit_count',
  {
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    unitPath: pathText('unit_path').notNull(),
    ...unitAsThen,
    plans: count('plans'),
    draft: count('draft'),
    submitted: count('submitted'),
    returned: count('returned'),
    agreed: count('agreed'),
    selfSubmitted: count('self_submitted'),
    supervisorSubmitted: count('supervisor_submitted'),
    released: count('released'),
    acknowledged: count('acknowledged'),
  },
  (t) => [primaryKey({ columns: [t.cycleId, t.unitId] }), index('cycle_unit_count_path').on(t.cycleId, t.unitPath)],
);

export const measuredValue = pgTable(
  'measured_value',
  {
    id: id().primaryKey(),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    indicatorCode: text('indicator_code').notNull(),
    /** Null: known not to be measured, which is not 0. */
    value: tenThousandths('value'),
    measuredOn: day('measured_on').notNull(),
    source: text('source').notNull(),
    importId: id('import_id'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    unique('measured_value_once').on(t.cycleId, t.employeeId, t.indicatorCode, t.measuredOn),
    index('measured_value_employee').on(t.employeeId),
  ],
);
