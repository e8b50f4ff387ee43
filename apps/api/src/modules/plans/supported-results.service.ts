import type { SuperiorResults } from '@pauh/contracts';
import { type PlanContent, canWritePlan } from '@pauh/domain';
import { type Read, type Work, recordTitlesRead } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { findPlanFacts } from './plan-facts.repo.ts';
import type { PlanSheet } from './plan-sheet.repo.ts';
import { type Superior, findSuperior } from './superior.repo.ts';
import { expectAllowed } from './verdict.ts';

/** What the writer of a plan may support: the titles of the superior's results as last agreed, nothing else of that plan. */
export async function getSuperiorResults(read: Read, planId: string): Promise<SuperiorResults> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canWritePlan(read.actor, facts), 'plan.not_found');
  const { superior, state, planId: superiorPlanId, results, services } = (await findSuperior(read.db, planId, read.today)) as Superior;
  if (superior && superiorPlanId !== null && results.length > 0)
    await recordTitlesRead(read, 'subordinate', [{ employeeId: superior.employeeId, planId: superiorPlanId }]);
  return { superior, state, items: results, services };
}

type PlanResult = PlanContent['results'][number];
/** What a result may name: a result of the superior as last agreed, a service of the unit that its owner heads. */
const links = {
  supported: {
    code: 'plan.supported_result_not_superiors',
    field: 'supportedResultId',
    idOf: (result: PlanResult) => result.supportedResultId,
    titleOf: (result: PlanResult) => result.supportedTitle,
  },
  service: {
    code: 'plan.service_not_units',
    field: 'serviceIndicatorId',
    idOf: (result: PlanResult) => result.serviceIndicatorId ?? null,
    titleOf: (result: PlanResult) => result.serviceTitle ?? null,
  },
} as const;
type Link = (typeof links)[keyof typeof links];
type Offered = Record<keyof typeof links, ReadonlyMap<string, string>>;

/**
 * The content with what each result names in the words it has now. A choice that was kept before stays as it was, also
 * where it is gone meanwhile: a draft always saves, submission refuses it.
 */
export async function nameSupported(work: Work, sheet: PlanSheet, content: PlanContent): Promise<PlanContent> {
  const offered = await offeredTo(work, sheet, content);
  const before = new Map(sheet.content.results.map((result) => [result.id, result]));
  const kept = (link: Link, result: PlanResult) => {
    const stored = before.get(result.id);
    return stored && link.idOf(stored) === link.idOf(result) ? stored : undefined;
  };
  const nameOf = (kind: keyof typeof links, result: PlanResult): string | null => {
    const [link, id] = [links[kind], links[kind].idOf(result)];
    const stored = kept(link, result);
    return id === null ? null : (offered[kind].get(id) ?? (stored ? link.titleOf(stored) : null));
  };
  refuseOthers(content, (kind, result) => offered[kind].has(links[kind].idOf(result) as string) || kept(links[kind], result) !== undefined);
  return {
    ...content,
    results: content.results.map((result) => ({
      ...result,
      supportedTitle: nameOf('supported', result),
      serviceTitle: nameOf('service', result),
    })),
  };
}

/** Throws 422 with the place of each result that names none of the superior's as last agreed, or no service of the unit. */
export async function expectSupported(work: Work, sheet: PlanSheet): Promise<void> {
  const offered = await offeredTo(work, sheet, sheet.content);
  refuseOthers(sheet.content, (kind, result) => offered[kind].has(links[kind].idOf(result) as string));
}

/** Titles of what may be named, by id; not asked for where nothing is named. */
async function offeredTo(work: Work, sheet: PlanSheet, content: PlanContent): Promise<Offered> {
  if (content.results.every((result) => Object.values(links).every(({ idOf }) => idOf(result) === null)))
    return { supported: new Map(), service: new Map() };
  const superior = await findSuperior(work.tx, sheet.id, work.today);
  return {
    supported: new Map(superior?.results.map(({ resultId, title }) => [resultId, title])),
    service: new Map(superior?.services.map(({ serviceIndicatorId, title }) => [serviceIndicatorId, title])),
  };
}

function refuseOthers(content: PlanContent, holds: (kind: keyof typeof links, result: PlanResult) => boolean): void {
  for (const kind of ['supported', 'service'] as const) {
    const { code, field, idOf } = links[kind];
    const refused = content.results.flatMap((result, r) =>
      idOf(result) === null || holds(kind, result) ? [] : [{ pointer: `/results/${r}/${field}`, code }],
    );
    if (refused.length > 0) throw new AppError(code, refused);
  }
}
