import {
  agreePlan,
  answerPlanProposal,
  confirmCascade,
  getNewerIndicators,
  getPlan,
  getPlanAnnouncements,
  getPlanCopy,
  getSuperiorResults,
  listPlanTemplates,
  returnPlan,
  revisePlan,
  savePlanContent,
  setPlanExpectations,
  submitPlan,
  type Plan,
  type PlanContent,
} from '@pauh/contracts';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { ask } from '../../shared/api.ts';
import type { Remark } from './composables/remarks.ts';

export const planById = defineQueryOptions((planId: string) => ({
  key: ['plan', planId],
  query: ({ signal }) => ask(getPlan, { params: { planId }, signal }),
}));

export const announcementsOf = defineQueryOptions((planId: string) => ({
  key: ['announcements', planId],
  refetchOnWindowFocus: false,
  query: ({ signal }) => ask(getPlanAnnouncements, { params: { planId }, signal }),
}));

/** The copy an editor starts from: always fresh, and never replaced under the writer's hands. */
export const planToEdit = defineQueryOptions((planId: string) => ({
  key: ['plan-to-edit', planId],
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  query: ({ signal }) => ask(getPlan, { params: { planId }, signal }),
}));

/** What the results of a plan may support; asked for by its editor alone, for the superior is told who read it. */
export const superiorResults = defineQueryOptions((planId: string) => ({
  key: ['superior-results', planId],
  staleTime: 60_000,
  refetchOnWindowFocus: false,
  query: ({ signal }) => ask(getSuperiorResults, { params: { planId }, signal }),
}));

export const planTemplates = defineQueryOptions({
  key: ['plan-templates'],
  query: ({ signal }) => ask(listPlanTemplates, { query: { limit: 100 }, signal }),
});

/** Asked once while a plan is written: what the library has changed since. */
export const newerIndicators = defineQueryOptions((planId: string) => ({
  key: ['newer-indicators', planId],
  gcTime: 0,
  refetchOnWindowFocus: false,
  query: ({ signal }) => ask(getNewerIndicators, { params: { planId }, signal }),
}));
export const planCopy = defineQueryOptions((of: { planId: string; sourcePlanId: string }) => ({
  key: ['plan-copy', of.planId, of.sourcePlanId],
  query: ({ signal }) => ask(getPlanCopy, { params: of, signal }),
}));

/** The acts on a plan; each makes the pages that show it ask again. */
export function usePlanCommands() {
  const cache = useQueryCache();
  async function take(answer: Promise<Plan>): Promise<Plan> {
    const plan = await answer;
    for (const copy of ['plan', 'plan-to-edit']) cache.setQueryData([copy, plan.id], plan);
    void Promise.all([
      cache.invalidateQueries({ key: ['listPlans'] }),
      cache.invalidateQueries({ key: ['listPlanRevisions'] }),
      cache.invalidateQueries({ key: ['my-tasks'] }),
    ]);
    return plan;
  }
  const on = ({ id, version }: Pick<Plan, 'id' | 'version'>) => ({ params: { planId: id }, ifMatch: version });
  return {
    save: (plan: Pick<Plan, 'id' | 'version'>, body: PlanContent, idempotencyKey: string) =>
      take(ask(savePlanContent, { ...on(plan), body, idempotencyKey })),
    take: (plan: Pick<Plan, 'id' | 'version'>, proposalId: string) =>
      take(
        ask(answerPlanProposal, { params: { planId: plan.id, proposalId }, ifMatch: plan.version, body: { taken: true, reason: null } }),
      ),
    submit: (plan: Plan) => take(ask(submitPlan, on(plan))),
    revise: (plan: Plan, reason: string) => take(ask(revisePlan, { ...on(plan), body: { reason } })),
    confirm: (plan: Plan) => take(ask(confirmCascade, { ...on(plan), body: { markIds: plan.marks.map(({ id }) => id) } })),
    expect: (plan: Plan, behaviours: PlanContent['behaviours']) => take(ask(setPlanExpectations, { ...on(plan), body: { behaviours } })),
    agree: (plan: Plan) => take(ask(agreePlan, on(plan))),
    sendBack: (plan: Plan, note: string, remarks: Remark[]) => take(ask(returnPlan, { ...on(plan), body: { note, remarks } })),
  };
}
