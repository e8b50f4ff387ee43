import {
  type ContributionState,
  type ContributorRelation,
  behaviours,
  contributionStates,
  contributorRelations,
  ratings,
} from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { holds, id, instant, mutable, oneOf } from '../columns.ts';
import { employee } from './organisation.ts';
import { plan } from './plans.ts';

/**
 * One person asked about another for an assessment. A table of its own and not an `assessment`: whoever wrote one of those
 * is a former supervisor of the plan, and its author is named to the person once the result is released.
 */
export const contribution = pgTable(
  'contribution',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    contributorId: id('contributor_id')
      .notNull()
      .references(() => employee.id),
    relation: text('relation').$type<ContributorRelation>().notNull(),
    invitedById: id('invited_by_id')
      .notNull()
      .references(() => employee.id),
    /** The supervisor in whose name a delegate invited. */
    forEmployeeId: id('for_employee_id').references(() => employee.id),
    state: text('state').$type<ContributionState>().notNull(),
    invitedAt: instant('invited_at').notNull(),
    dueAt: instant('due_at').notNull(),
    closedAt: instant('closed_at'),
    declineReason: text('decline_reason'),
    advice: text('advice'),
    ...mutable,
  },
  (t) => [
    unique('contribution_once').on(t.planId, t.contributorId),
    index('contribution_asked').on(t.contributorId, t.invitedAt, t.id),
    oneOf('contribution_state', t.state, contributionStates),
    oneOf('contribution_relation', t.relation, contributorRelations),
    holds(
      'contribution_closed',
      sql`(${t.state} = 'invited') = (${t.closedAt} is null) and (${t.state} = 'declined') = (${t.declineReason} is not null)`,
    ),
    holds('contribution_in_time', sql`${t.state} <> 'answered' or ${t.closedAt} < ${t.dueAt} + interval '1 second'`),
  ],
);

export const contributionBehaviour = pgTable(
  'contribution_behaviour',
  {
    contributionId: id('contribution_id')
      .notNull()
      .references(() => contribution.id),
    behaviour: text('behaviour').notNull(),
    rating: text('rating').notNull(),
    text: text('text'),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.behaviour] }),
    oneOf('contribution_behaviour_word', t.behaviour, behaviours),
    oneOf('contribution_behaviour_rating', t.rating, ratings),
  ],
);
