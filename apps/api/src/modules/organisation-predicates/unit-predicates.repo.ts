import type { OrganisationPredicate } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { statement } from '../../db/statement.ts';

/** A unit of a cycle as an actor stands to it, with its present predicate; `leader` sets it. */
export interface UnitPredicateRow {
  unitId: string;
  unitCode: string;
  unitName: string;
  unitPath: string;
  plans: number;
  leader: { employeeId: string; name: string; actingTitle: string | null } | null;
  worksHere: boolean;
  planned: boolean;
  resultsReleased: boolean;
  no: number;
  predicate: OrganisationPredicate | null;
  setBy: string | null;
  setAt: Date | null;
}
/**
 * Who looks: as themselves, for whom they assess, below which units they read, and where they act for the agency. Today
 * decides who leads.
 */
export interface PredicateViewer {
  today: string;
  employeeId: string | null;
  paths: readonly string[];
  setterIds: readonly string[];
  agencyPaths: readonly string[];
}
export interface UnitFilter {
  missing: boolean;
  settable: boolean;
}

// $1 today, $2 the viewer, of lists also $3 in whose names they set and $4 where they do so for the agency
const today = (row: string): string => onDay(row, '$1::date');
// as in the reporting line: the nearest office above, its holder before who acts in it; a vacant one, or one held by
// the unit's own head, leaves the next one up to decide
const leader = (shown: string): string => `(
  select ${shown}
  from unnest(string_to_array(trim(both '/' from u.path), '/')) with ordinality as step(no, ord)
  join unit v on v.no = step.no::int and v.id <> u.id
  join position h on h.unit_id = v.id and h.is_head
  join assignment a on a.position_id = h.id and ${today('a')}
  join employee e on e.id = a.employee_id
  where not exists (
    select 1
    from assignment own
    join position office on office.id = own.position_id and office.is_head
    where office.unit_id = u.id
      and own.employee_id = a.employee_id
      and ${today('own')}
  )
  order by step.ord desc, array_position(array['definitive', 'plt', 'plh'], a.kind), a.starts_on desc, a.id
  limit 1
)`;
const leaderJson = `json_build_object(
  'employeeId', e.id, 'name', e.name,
  'actingTitle', case a.kind when 'plt' then 'Plt. ' || h.title when 'plh' then 'Plh. ' || h.title end
)`;
const worksHere = `exists (select 1 from assignment a where a.employee_id = $2::uuid and a.unit_id = u.id and ${today('a')})`;
const planned = 'u.id in (select p.unit_id from plan p where p.cycle_id = n.cycle_id and p.employee_id = $2::uuid)';
const units = `
  from cycle_unit_count n
  join unit u on u.id = n.unit_id
  join cycle c on c.id = n.cycle_id
  join scheme s on s.id = c.scheme_id
  left join organisation_predicate o on o.cycle_id = n.cycle_id and o.unit_id = n.unit_id and o.is_current
  where n.plans > 0`;
const columns = `
  u.id as "unitId", n.unit_code as "unitCode", n.unit_name as "unitName", u.path as "unitPath", n.plans,
  ${worksHere} as "worksHere", ${planned} as planned,
  ${leader(leaderJson)} as leader,
  n.released > 0
    and exists (
      select 1
      from result r
      where r.cycle_id = n.cycle_id
        and r.unit_id = n.unit_id
        and r.released_at is not null
    ) as "resultsReleased",
  coalesce(o.no, 0) as no, o.predicate, o.set_by as "setBy", o.set_at as "setAt"`;
/** What the policy says of one unit (`canSetOrganisationPredicate`), for lists; who leads is asked only below the offices that may. */
const settable = `(
  (
    u.path like any($4::text[])
    or u.path like any(array(
      select v.path || '%'
      from assignment a
      join position h on h.id = a.position_id and h.is_head
      join unit v on v.id = h.unit_id
      where a.employee_id = any($3::uuid[])
        and ${today('a')}
    ))
  )
  and coalesce(${leader('e.id = any($3::uuid[])')}, u.path like any($4::text[]))
  and not ${worksHere}
)`;
const seen = `
  ${units}
  and n.cycle_id = $5
  and (u.path like any($6::text[]) or ${planned} or ${settable})
  and (not $7::boolean or o.id is null)
  and (not $8::boolean or ${settable})`;
const page = statement(
  'organisation_predicate_page',
  `select ${columns} ${seen} and ($9::text is null or u.path > $9::text) order by u.path limit $10`,
);
const total = statement('organisation_predicate_count', `select count(*) as total ${seen}`);
const one = statement('organisation_predicate_unit', `select ${columns} ${units} and n.cycle_id = $3 and n.unit_id = $4`);
const open = statement(
  'organisation_predicate_open',
  `
  select c.id as "cycleId", c.name as "cycleName", count(*) as units
  ${units}
    and o.id is null
    and c.stage in ('assessment', 'calibration', 'released')
    and (s.rules->>'organisationPredicateRequired')::boolean
    and ${settable}
  group by c.id
  order by c.starts_on desc`,
);

const below = (paths: readonly string[]): string[] => paths.map((path) => `${path}%`);
const viewing = ({ today: day, employeeId, setterIds, agencyPaths }: PredicateViewer): unknown[] => [
  day,
  employeeId,
  setterIds,
  below(agencyPaths),
];
const seeing = (viewer: PredicateViewer, cycleId: string, filter: UnitFilter): unknown[] => [
  ...viewing(viewer),
  cycleId,
  below(viewer.paths),
  filter.missing,
  filter.settable,
];

/** The units of a cycle that this viewer sees, down the tree. */
export const listUnitPredicates = (
  db: Db,
  viewer: PredicateViewer,
  cycleId: string,
  filter: UnitFilter,
  after: string | null,
  limit: number,
): Promise<UnitPredicateRow[]> => db.query(page, [...seeing(viewer, cycleId, filter), after, limit]);

export async function countUnitPredicates(db: Db, viewer: PredicateViewer, cycleId: string, filter: UnitFilter): Promise<number> {
  return (await db.query<{ total: number }>(total, seeing(viewer, cycleId, filter)))[0]?.total ?? 0;
}

/** Null where the unit has no plan in this cycle. */
export async function findUnitPredicate(
  db: Db,
  { today: day, employeeId }: PredicateViewer,
  cycleId: string,
  unitId: string,
): Promise<UnitPredicateRow | null> {
  return (await db.query<UnitPredicateRow>(one, [day, employeeId, cycleId, unitId]))[0] ?? null;
}

/** Of how many units this viewer has yet to set a required predicate, by cycle. */
export const listOpenPredicates = (db: Db, viewer: PredicateViewer): Promise<{ cycleId: string; cycleName: string; units: number }[]> =>
  db.query(open, viewing(viewer));
