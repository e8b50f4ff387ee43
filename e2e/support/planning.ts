import type { Call } from '@pauh/client';
import { type Plan, type PlanContent, getPlan, savePlanContent } from '@pauh/contracts';
import { valueOf } from './agency.ts';

/** A plan's content as another plan may take it over: the same rows, without their ids and what they support. */
const withoutIds = (content: PlanContent): PlanContent => ({
  ...content,
  results: content.results.map(({ kind, title, indicators }) => ({
    kind,
    title,
    indicators: indicators.map(({ id: _, ...indicator }) => indicator),
  })),
});

/** Fills the plan of a cycle with what the same person planned in another one. */
export async function fillPlan(person: Call, planId: string, fromPlanId: string): Promise<Plan> {
  const { content } = await valueOf(person(getPlan, { params: { planId: fromPlanId } }));
  const { version } = await valueOf(person(getPlan, { params: { planId } }));
  return valueOf(person(savePlanContent, { params: { planId }, ifMatch: version, body: withoutIds(content) }));
}
