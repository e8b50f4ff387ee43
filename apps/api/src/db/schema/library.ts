import { aspects, directions, positionKinds } from '@pauh/domain';
import { type AnyColumn, sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { holds, id, instant, oneOf, tenThousandths } from '../columns.ts';
import { unit } from './organisation.ts';

/** For whom: a kind of position, a job by its title, a unit with all below it. What is null is for all. */
const audience = {
  positionKind: text('position_kind'),
  positionTitle: text('position_title'),
  unitId: id('unit_id').references(() => unit.id),
};
/** Who wrote this version and why; null in versions older than these columns. A later version offers again what was withdrawn. */
const story = {
  reason: text('reason'),
  createdBy: text('created_by'),
  createdAt: instant('created_at').notNull(),
  withdrawnAt: instant('withdrawn_at'),
  withdrawnBy: text('withdrawn_by'),
  withdrawalReason: text('withdrawal_reason'),
};
type Common = Record<'positionKind' | 'positionTitle' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawalReason', AnyColumn>;
const checks = (table: string, t: Common) => [
  oneOf(`${table}_position_kind`, t.positionKind, positionKinds),
  holds(`${table}_position_title`, sql`btrim(${t.positionTitle}) <> ''`),
  holds(`${table}_withdrawn`, sql`num_nulls(${t.withdrawnAt}, ${t.withdrawnBy}, ${t.withdrawalReason}) in (0, 3)`),
];

/** A version is never changed: plans name the one they took. */
export const indicatorDefinition = pgTable(
  'indicator_definition',
  {
    id: id().primaryKey(),
    code: text('code').notNull(),
    definitionVersion: integer('definition_version').notNull(),
    title: text('title').notNull(),
    description: text('description'),
    aspect: text('aspect'),
    unit: text('unit').notNull(),
    direction: text('direction').notNull(),
    maximum: tenThousandths('maximum'),
    ...audience,
    ...story,
  },
  (t) => [
    unique('indicator_definition_version').on(t.code, t.definitionVersion),
    index('indicator_definition_unit').on(t.unitId),
    oneOf('indicator_definition_aspect', t.aspect, aspects),
    oneOf('indicator_definition_direction', t.direction, directions),
    ...checks('indicator_definition', t),
  ],
);

/** A version is never changed; its rows are copied into a plan, which does not point back. */
export const planTemplate = pgTable(
  'plan_template',
  {
    id: id().primaryKey(),
    code: text('code').notNull(),
    templateVersion: integer('template_version').notNull(),
    name: text('name').notNull(),
    /** `PlanContent` of the contracts, without row ids. */
    content: jsonb('content').notNull(),
    ...audience,
    ...story,
  },
  (t) => [
    unique('plan_template_version').on(t.code, t.templateVersion),
    index('plan_template_unit').on(t.unitId),
    ...checks('plan_template', t),
  ],
);
