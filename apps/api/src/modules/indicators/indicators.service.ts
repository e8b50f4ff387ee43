import type {
  BodyOf,
  Indicator,
  IndicatorDetail,
  IndicatorInList,
  NewerIndicators,
  QueryOf,
  createIndicator as createContract,
  listIndicators as listContract,
  reviseIndicator as reviseContract,
} from '@pauh/contracts';
import { type Actor, canWritePlan, fromTenThousandths, refuseMaximum, toTenThousandths } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import type { Page, PageRequest } from '../../lib/paging.ts';
import { expectAllowed, findPlanFacts } from '../plans/plans.module.ts';
import { type DefinitionRow, type Use, countUse, definitions, listOutdated, writeDefinitions } from './indicators.repo.ts';
import {
  type EntryKind,
  askerOf,
  entryOf,
  expectFree,
  expectMaintained,
  getEntry,
  listEntries,
  listVersionsOf,
  newestToChange,
  withdrawEntry,
  writtenEntry,
} from './library.service.ts';

const toDto = (row: DefinitionRow, actor: Actor): Indicator => ({
  ...entryOf(row, actor),
  maximum: row.maximum === null ? null : fromTenThousandths(row.maximum),
});

const indicators: EntryKind<DefinitionRow, Indicator> = {
  repo: definitions,
  subjectType: 'indicator',
  toDto,
  codes: { missing: 'indicator.not_found', taken: 'indicator.code_taken', withdrawn: 'indicator.withdrawn' },
};

export const listIndicatorVersions = (read: Read, indicatorId: string, page: PageRequest): Promise<Page<Indicator>> =>
  listVersionsOf(indicators, read, indicatorId, page);
export const withdrawIndicator = (work: Work, indicatorId: string, reason: string, ifMatch: number): Promise<Indicator> =>
  withdrawEntry(indicators, work, indicatorId, reason, ifMatch);

export async function getIndicator(read: Read, indicatorId: string): Promise<IndicatorDetail> {
  const row = await getEntry(indicators, read, indicatorId);
  return { ...toDto(row, read.actor), ...((await countUse(read.db, [row])).get(row.code) ?? unused) };
}

const unused: Use = { plans: 0, plansOnOlder: 0 };
/** Whoever maintains an entry sees how many plans use it before they withdraw it. */
export async function listIndicators(read: Read, query: QueryOf<typeof listContract>): Promise<Page<IndicatorInList>> {
  const page = await listEntries(indicators, read, query);
  const maintained = page.items.filter(({ actions }) => actions.length > 0);
  const uses = maintained.length > 0 ? await countUse(read.db, maintained) : new Map<string, Use>();
  return {
    ...page,
    items: page.items.map((item) => ({ ...item, use: maintained.includes(item) ? (uses.get(item.code) ?? unused) : null })),
  };
}

export async function createIndicator(work: Work, { forUnitId, ...body }: BodyOf<typeof createContract>): Promise<Indicator> {
  await expectMaintained(work, forUnitId);
  await expectFree(indicators, work, body.code);
  const [written] = await writeDefinitions(
    work.tx,
    [{ ...body, maximum: maximumOf(body), unitId: forUnitId, reason: null, again: false, id: newId() }],
    work.actorName,
    work.now,
  );
  return recorded(work, 'indicator.created', written?.id ?? '', null);
}

/** A definition is never changed: another wording is the next version, and plans keep the one they took. */
export async function reviseIndicator(
  work: Work,
  indicatorId: string,
  { forUnitId, ...body }: BodyOf<typeof reviseContract>,
  ifMatch: number,
): Promise<Indicator> {
  const newest = await newestToChange(indicators, work, indicatorId, ifMatch);
  await expectMaintained(work, forUnitId);
  const next = { ...body, code: newest.code, maximum: maximumOf(body), unitId: forUnitId, again: newest.withdrawnAt !== null, id: newId() };
  const [written] = await writeDefinitions(work.tx, [next], work.actorName, work.now);
  if (!written) throw new AppError('indicator.unchanged');
  return recorded(work, 'indicator.revised', written.id, newest);
}

async function recorded(work: Work, action: string, id: string, before: DefinitionRow | null): Promise<Indicator> {
  const indicator = toDto(await writtenEntry(indicators, work, id), work.actor);
  const facts = ({ actions: _actions, fit: _fit, ...rest }: Indicator) => rest;
  work.audit({
    action,
    subjectType: 'indicator',
    subjectId: id,
    before: before && facts(toDto(before, work.actor)),
    after: facts(indicator),
  });
  return indicator;
}

/** The stated maximum in ten-thousandths. Throws 422 where it cannot be one of this direction. */
function maximumOf({ maximum, direction }: Pick<BodyOf<typeof createContract>, 'maximum' | 'direction'>): number | null {
  if (maximum === null) return null;
  const parsed = toTenThousandths(maximum);
  if (!parsed.ok) throw new AppError('request.refused', [{ pointer: '/maximum', code: parsed.code }]);
  const refused = refuseMaximum(direction, parsed.value);
  if (refused) throw new AppError('indicator.definition_refused', [{ pointer: '/maximum', code: refused }]);
  return parsed.value;
}

/** What the owner may take over into the draft; the plan itself is never changed by a newer version. */
export async function getNewerIndicators(read: Read, planId: string): Promise<NewerIndicators> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canWritePlan(read.actor, facts), 'plan.not_found');
  const known = (await listOutdated(read.db, askerOf(read), planId)).map((row) => toDto(row, read.actor));
  const newest = new Map(known.filter((each) => each.version === each.newestVersion).map((each) => [each.code, each]));
  return {
    items: known.flatMap((taken) => {
      const next = newest.get(taken.code);
      return next && next !== taken ? [{ taken, newest: next }] : [];
    }),
  };
}
