import type { PlanContent, PlanState, PlannerPosition, SchemeRules } from '@pauh/domain';
import type { Tx } from '../../../db/client.ts';
import { statement } from '../../../db/statement.ts';
import { planContentColumn, plannerPositionColumn } from '../../plans/plans.module.ts';

export interface StoredPlan {
  planId: string;
  nip: string;
  cycleCode: string;
  unitPath: string;
  state: PlanState;
  stage: string;
  rules: SchemeRules;
  position: PlannerPosition;
  content: PlanContent;
  remarks: { pointer: string; text: string }[];
}

// of several plans of a person in a cycle the one of the latest assignment is meant: the earlier ones are behind them
const forUpdate = statement(
  'import_plans_find',
  `
  select
    p.id as "planId", e.nip, c.code as "cycleCode", p.unit_path as "unitPath", p.state, c.stage, s.rules, p.remarks,
    ${plannerPositionColumn} as position, ${planContentColumn} as content
  from plan p
  join employee e on e.id = p.employee_id
  join cycle c on c.id = p.cycle_id
  join scheme s on s.id = c.scheme_id
  where e.nip = any($1::text[])
    and c.code = any($2::text[])
    and not exists (
      select 1
      from plan later
      where later.cycle_id = p.cycle_id
        and later.employee_id = p.employee_id
        and later.starts_on > p.starts_on
    )
  order by p.id
  for update of p`,
);

export async function findPlansForUpdate(tx: Tx, nips: readonly string[], cycleCodes: readonly string[]): Promise<StoredPlan[]> {
  return tx.query<StoredPlan>(forUpdate, [nips, cycleCodes]);
}

const newestVersions = statement(
  'import_newest_versions',
  `
  select code, max(definition_version) as version
  from indicator_definition
  where code = any($1::text[])
  group by code`,
);

/** The newest version of each of these codes that the library has. */
export async function findNewestVersions(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return new Map((await tx.query<{ code: string; version: number }>(newestVersions, [codes])).map(({ code, version }) => [code, version]));
}

const touch = statement(
  'import_plans_touch',
  `
  update plan set remarks = to_be.remarks::jsonb, version = version + 1, updated_at = $3
  from unnest($1::uuid[], $2::text[]) as to_be(id, remarks)
  where plan.id = to_be.id`,
);

/** The next version of plans whose content was written, with their remarks where the rows stand now. */
export async function touchPlans(tx: Tx, plans: readonly Pick<StoredPlan, 'planId' | 'remarks'>[], now: Date): Promise<void> {
  await tx.query(touch, [plans.map(({ planId }) => planId), plans.map(({ remarks }) => JSON.stringify(remarks)), now]);
}
