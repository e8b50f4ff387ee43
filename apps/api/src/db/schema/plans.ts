import {
  aspects,
  assessmentStates,
  behaviours,
  directions,
  perspectives,
  planApproaches,
  planStates,
  positionKinds,
  proposalStates,
  resultKinds,
  resultStates,
} from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, holds, hundredths, id, instant, mutable, oneOf, pathText, tenThousandths, unitAsThen } from '../columns.ts';
import { account } from './identity.ts';
import { cycle } from './cycles.ts';
import { indicatorDefinition } from './library.ts';
import { assignment, employee, unit } from './organisation.ts';
import { serviceIndicator } from './services.ts';

/** Name, unit and job are kept as they were then (decision 0017); the states of its parts stand here for lists and recaps. */
export const plan = pgTable(
  'plan',
  {
    id: id().primaryKey(),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    assignmentId: id('assignment_id')
      .notNull()
      .references(() => assignment.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    employeeName: text('employee_name').notNull(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    unitPath: pathText('unit_path').notNull(),
    ...unitAsThen,
    unitKind: text('unit_kind').notNull(),
    positionTitle: text('position_title').notNull(),
    /** With the kind of the unit they decide the layout. */
    positionKind: text('position_kind').notNull(),
    positionEchelon: text('position_echelon'),
    positionIsHead: boolean('position_is_head').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    state: text('state').notNull(),
    approach: text('approach').notNull().default('quantitative'),
    note: text('note'),
    remarks: jsonb('remarks').$type<{ pointer: string; text: string }[]>().notNull().default([]),
    submittedAt: instant('submitted_at'),
    /** When the server received it for the first time: what its deadline is compared with. Null in plans older than this column. */
    handedInAt: instant('handed_in_at'),
    agreedAt: instant('agreed_at'),
    agreedBy: text('agreed_by'),
    /** The supervisor in whose name a delegate agreed. */
    agreedFor: text('agreed_for'),
    /** Who returned it last, and in whose name. */
    returnedBy: text('returned_by'),
    returnedFor: text('returned_for'),
    selfState: text('self_state'),
    supervisorState: text('supervisor_state'),
    resultState: text('result_state'),
    ...mutable,
  },
  (t) => [
    unique('plan_once').on(t.cycleId, t.assignmentId, t.startsOn),
    index('plan_list').on(t.cycleId, t.employeeName, t.id),
    index('plan_unit_list').on(t.cycleId, t.unitPath, t.employeeName, t.id),
    index('plan_all').on(t.employeeName, t.id),
    index('plan_employee').on(t.employeeId),
    index('plan_assignment').on(t.assignmentId),
    oneOf('plan_position_kind', t.positionKind, positionKinds),
    oneOf('plan_state', t.state, planStates),
    oneOf('plan_approach', t.approach, planApproaches),
    oneOf('plan_self_state', t.selfState, assessmentStates),
    oneOf('plan_supervisor_state', t.supervisorState, assessmentStates),
    oneOf('plan_result_state', t.resultState, resultStates),
    holds('plan_dates', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
);

export const planResult = pgTable(
  'plan_result',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    ord: integer('ord').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    supportedResultId: id('supported_result_id'),
    /** What the supported result was called when it was chosen; no foreign key, for it may leave the superior's plan. */
    supportedTitle: text('supported_title'),
    perspective: text('perspective'),
    /** Of the unit that the owner heads. */
    serviceIndicatorId: id('service_indicator_id').references(() => serviceIndicator.id),
    serviceTitle: text('service_title'),
  },
  (t) => [
    index('plan_result_plan').on(t.planId, t.ord),
    index('plan_result_supported').on(t.supportedResultId),
    index('plan_result_service').on(t.serviceIndicatorId),
    oneOf('plan_result_kind', t.kind, resultKinds),
    oneOf('plan_result_perspective', t.perspective, perspectives),
  ],
);

/** A result that the leader would like to see in a member's plan; the member takes it or says why not. */
export const planProposal = pgTable(
  'plan_proposal',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    /** The leader's result and its title as it was then: the leader may change or drop it later. */
    supportedResultId: id('supported_result_id').notNull(),
    supportedTitle: text('supported_title').notNull(),
    title: text('title').notNull(),
    note: text('note'),
    state: text('state').notNull(),
    byEmployeeId: id('by_employee_id')
      .notNull()
      .references(() => employee.id),
    /** The supervisor in whose name a delegate proposed it. */
    forEmployeeId: id('for_employee_id').references(() => employee.id),
    createdAt: instant('created_at').notNull(),
    answeredAt: instant('answered_at'),
    reason: text('reason'),
  },
  (t) => [
    index('plan_proposal_plan').on(t.planId, t.createdAt, t.id),
    uniqueIndex('plan_proposal_open')
      .on(t.planId, t.supportedResultId)
      .where(sql`${t.state} = 'open'`),
    oneOf('plan_proposal_state', t.state, proposalStates),
    holds('plan_proposal_answered', sql`(${t.state} = 'open') = (${t.answeredAt} is null)`),
  ],
);

export const planIndicator = pgTable(
  'plan_indicator',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    resultId: id('result_id')
      .notNull()
      .references(() => planResult.id),
    ord: integer('ord').notNull(),
    code: text('code'),
    /** Which version of the library's definition was taken; null for a code from elsewhere, and where it was not recorded. */
    codeVersion: integer('code_version'),
    title: text('title').notNull(),
    aspect: text('aspect'),
    unit: text('unit').notNull(),
    weightHundredths: hundredths('weight_hundredths'),
    direction: text('direction').notNull(),
    target: tenThousandths('target'),
    min: tenThousandths('min'),
    max: tenThousandths('max'),
    maximum: tenThousandths('maximum'),
    baseline: tenThousandths('baseline'),
  },
  (t) => [
    index('plan_indicator_plan').on(t.planId, t.ord),
    index('plan_indicator_result').on(t.resultId),
    index('plan_indicator_code').on(t.code),
    foreignKey({
      name: 'plan_indicator_definition',
      columns: [t.code, t.codeVersion],
      foreignColumns: [indicatorDefinition.code, indicatorDefinition.definitionVersion],
    }),
    holds('plan_indicator_code_version', sql`${t.codeVersion} is null or ${t.code} is not null`),
    oneOf('plan_indicator_aspect', t.aspect, aspects),
    oneOf('plan_indicator_direction', t.direction, directions),
  ],
);

export const planBehaviour = pgTable(
  'plan_behaviour',
  {
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    behaviour: text('behaviour').notNull(),
    expectation: text('expectation').notNull(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.behaviour] }), oneOf('plan_behaviour_word', t.behaviour, behaviours)],
);

export const annexKinds = ['resources', 'accountability', 'consequences'] as const;
export const planAnnex = pgTable(
  'plan_annex',
  {
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    kind: text('kind').notNull(),
    ord: integer('ord').notNull(),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.kind, t.ord] }), oneOf('plan_annex_kind', t.kind, annexKinds)],
);

export const planRevision = pgTable(
  'plan_revision',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    no: integer('no').notNull(),
    /** The content as it was agreed before this revision opened. */
    snapshot: jsonb('snapshot').notNull(),
    /** Unit and job that it was agreed for. */
    ...unitAsThen,
    positionTitle: text('position_title').notNull(),
    /** Who had agreed to it and when; null in revisions older than these columns. */
    agreedBy: text('agreed_by'),
    /** The supervisor in whose name a delegate agreed. */
    agreedFor: text('agreed_for'),
    agreedAt: instant('agreed_at'),
    reason: text('reason').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [unique('plan_revision_no').on(t.planId, t.no)],
);

export const progressEntry = pgTable(
  'progress_entry',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    indicatorId: id('indicator_id')
      .notNull()
      .references(() => planIndicator.id),
    onDay: day('on_day').notNull(),
    value: tenThousandths('value'),
    note: text('note').notNull(),
    byEmployeeId: id('by_employee_id')
      .notNull()
      .references(() => employee.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('progress_entry_plan').on(t.planId, t.onDay, t.id), index('progress_entry_indicator').on(t.indicatorId)],
);

export const evidence = pgTable(
  'evidence',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    progressEntryId: id('progress_entry_id').references(() => progressEntry.id),
    kind: text('kind').notNull(),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    sizeBytes: integer('size_bytes'),
    sha256: text('sha256'),
    storageKey: text('storage_key'),
    link: text('link'),
    byAccountId: id('by_account_id')
      .notNull()
      .references(() => account.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('evidence_entry').on(t.progressEntryId),
    index('evidence_plan').on(t.planId),
    oneOf('evidence_kind', t.kind, ['file', 'link']),
    holds('evidence_shape', sql`(${t.kind} = 'file') = (${t.storageKey} is not null) and (${t.kind} = 'link') = (${t.link} is not null)`),
  ],
);
