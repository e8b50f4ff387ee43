import { deliveryWays, planStates, predicates, reopeningStates, resultStates } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, holds, hundredths, id, instant, mutable, oneOf, pathText, unitAsThen } from '../columns.ts';
import { result } from './assessments.ts';
import { cycle } from './cycles.ts';
import { employee, unit } from './organisation.ts';
import { plan } from './plans.ts';

/** Where each plan of a cycle stood on the day it was closed: written once, whatever is corrected afterwards. */
export const closingEntry = pgTable(
  'closing_entry',
  {
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    employeeName: text('employee_name').notNull(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    unitPath: pathText('unit_path').notNull(),
    ...unitAsThen,
    planState: text('plan_state').notNull(),
    resultState: text('result_state'),
    /** The result that stands on this plan; none where it is a part of another, or was never assessed. */
    resultId: id('result_id').references(() => result.id),
    resultNo: integer('result_no'),
    scoreHundredths: hundredths('score_hundredths'),
    predicate: text('predicate'),
    receiptHash: text('receipt_hash'),
    deliveredHow: text('delivered_how'),
    receivedOn: day('received_on'),
    acknowledgedAt: instant('acknowledged_at'),
  },
  (t) => [
    primaryKey({ columns: [t.cycleId, t.planId] }),
    index('closing_entry_list').on(t.cycleId, t.unitPath, t.employeeName, t.planId),
    index('closing_entry_plan').on(t.planId),
    index('closing_entry_employee').on(t.employeeId),
    index('closing_entry_result').on(t.resultId),
    oneOf('closing_entry_plan_state', t.planState, planStates),
    oneOf('closing_entry_result_state', t.resultState, resultStates),
    oneOf('closing_entry_predicate', t.predicate, predicates),
    oneOf('closing_entry_delivered', t.deliveredHow, deliveryWays),
  ],
);

/** One person of a closed cycle, opened again by two. */
export const reopening = pgTable(
  'reopening',
  {
    id: id().primaryKey(),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    employeeName: text('employee_name').notNull(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    unitPath: pathText('unit_path').notNull(),
    ...unitAsThen,
    state: text('state').notNull(),
    reason: text('reason').notNull(),
    requestedBy: text('requested_by').notNull(),
    requestedByAccountId: id('requested_by_account_id').notNull(),
    requestedAt: instant('requested_at').notNull(),
    decidedBy: text('decided_by'),
    decidedByAccountId: id('decided_by_account_id'),
    decidedAt: instant('decided_at'),
    refusalReason: text('refusal_reason'),
    closedBy: text('closed_by'),
    closedAt: instant('closed_at'),
    ...mutable,
  },
  (t) => [
    uniqueIndex('reopening_under_way')
      .on(t.cycleId, t.employeeId)
      .where(sql`${t.state} in ('requested', 'open')`),
    index('reopening_list').on(t.cycleId, t.id),
    index('reopening_person').on(t.employeeId, t.cycleId),
    oneOf('reopening_state', t.state, reopeningStates),
    holds(
      'reopening_decided',
      sql`(${t.state} = 'requested') = (${t.decidedAt} is null) and (${t.decidedAt} is null) = (${t.decidedByAccountId} is null)`,
    ),
    holds('reopening_by_two', sql`${t.state} not in ('open', 'closed') or ${t.decidedByAccountId} <> ${t.requestedByAccountId}`),
    holds('reopening_refused', sql`(${t.state} = 'refused') = (${t.refusalReason} is not null)`),
    holds('reopening_closed', sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
  ],
);
