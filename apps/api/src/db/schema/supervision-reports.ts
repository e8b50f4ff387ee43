import { supervisionReportStates } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { holds, id, instant, mutable, oneOf } from '../columns.ts';
import { assignment, employee } from './organisation.ts';

/** "My superior is wrong", in the words of the employee, with what HR answered. */
export const supervisionReport = pgTable(
  'supervision_report',
  {
    id: id().primaryKey(),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    /** What the employee held when reporting: job and unit stay as they were then. */
    assignmentId: id('assignment_id')
      .notNull()
      .references(() => assignment.id),
    presentSupervisor: text('present_supervisor'),
    supposedSupervisor: text('supposed_supervisor'),
    statement: text('statement').notNull(),
    state: text('state').notNull().default('open'),
    reportedAt: instant('reported_at').notNull(),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
    answer: text('answer'),
    ...mutable,
  },
  (t) => [
    index('supervision_report_employee').on(t.employeeId, t.reportedAt),
    index('supervision_report_state').on(t.state, t.reportedAt, t.id),
    uniqueIndex('supervision_report_one_open')
      .on(t.employeeId)
      .where(sql`${t.state} = 'open'`),
    oneOf('supervision_report_word', t.state, supervisionReportStates),
    holds(
      'supervision_report_answered',
      sql`(${t.state} = 'open') = (${t.answer} is null) and (${t.state} = 'open') = (${t.closedAt} is null)`,
    ),
  ],
);
