import { createHash } from 'node:crypto';
import pg from 'pg';
import { migratePostgres } from '../apps/api/src/db/postgres.ts';
import { defaultSchemeRules } from '../packages/domain/src/index.ts';
import { sampleReceipt } from './receipt.ts';

/** Keys are computed from numbers, so that the load generator names rows without asking. */
export const keyOf = (kind: string, no: number): string => {
  const hex = createHash('md5').update(`${kind}${no}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
const key = (kind: string, no: string): string => `md5('${kind}' || (${no}))::uuid`;

/** People in a unit: its head, who supervises the others. */
export const unitSize = 40;
export const supervisorOf = (no: number): number => no - (no % unitSize);
export const cycleDone = keyOf('cycle', 1);
export const cycleNow = keyOf('cycle', 2);
const indicatorsEach = 8;

/**
 * Fills a migrated database with `people` employees, each with a finished semester (8 scores, a released result)
 * and a running one whose supervisor's draft waits to be submitted. Everything is set-based.
 */
const statements = (people: number): string[] => [
  `insert into unit (id, code, name, kind, parent_id, path, starts_on) select ${key('unit', 'u')}, 'U' || u, 'Unit ' || u, 'sekolah', case when u = 0 then null else ${key('unit', '0')} end, '/tmp/' || u || '/', '2020-01-01' from generate_series(0, ${people / unitSize}) u`,
  `update unit set path = case when parent_id is null then '/' || no || '/' else '/' || (select no from unit where parent_id is null) || '/' || no || '/' end`,
  `insert into position (id, unit_id, title, kind, is_head) select ${key('head', 'u')}, ${key('unit', 'u + 1')}, 'Kepala', 'struktural', true from generate_series(0, ${people / unitSize - 1}) u`,
  `insert into position (id, unit_id, title, kind, is_head) select ${key('seat', 'u')}, ${key('unit', 'u + 1')}, 'Guru', 'fungsional', false from generate_series(0, ${people / unitSize - 1}) u`,
  `insert into employee (id, nip, name, employment_kind) select ${key('employee', 'i')}, '19850615201001' || lpad((i % 10000)::text, 4, '0'), 'Pegawai ' || lpad(i::text, 6, '0'), 'pns' from generate_series(0, least(${people}, 10000) - 1) i`,
  `insert into employee (id, nip, name, employment_kind) select ${key('employee', 'i')}, lpad((190000000000000000 + i)::text, 18, '0'), 'Pegawai ' || lpad(i::text, 6, '0'), 'pns' from generate_series(10000, ${people} - 1) i`,
  `insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) select ${key('assignment', 'i')}, ${key('employee', 'i')}, case when i % ${unitSize} = 0 then ${key('head', `i / ${unitSize}`)} else ${key('seat', `i / ${unitSize}`)} end, ${key('unit', `i / ${unitSize} + 1`)}, 'definitive', '2020-01-01' from generate_series(0, ${people} - 1) i`,
  `insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) select ${key('supervision', 'i')}, ${key('assignment', 'i')}, ${key('assignment', `i - i % ${unitSize}`)}, ${key('employee', `i - i % ${unitSize}`)}, '2020-01-01', 'position' from generate_series(0, ${people} - 1) i where i % ${unitSize} <> 0`,
  `insert into account (id, employee_id, display_name, state) select ${key('account', 'i')}, ${key('employee', 'i')}, 'Pegawai ' || lpad(i::text, 6, '0'), 'active' from generate_series(0, ${people} - 1) i`,
  `insert into account (id, user_name, display_name, state) values ('${keyOf('account', -1)}', 'hr', 'HR', 'active')`,
  `insert into role_grant (id, account_id, role, unit_id) values ('${keyOf('grant', 1)}', '${keyOf('account', -1)}', 'hr_admin', '${keyOf('unit', 0)}')`,
  `insert into scheme (id, code, scheme_version, name, rules, frozen_at) values ('${keyOf('scheme', 1)}', 'bench', 1, 'Bench', $1, now())`,
  `insert into cycle (id, code, name, kind, unit_id, unit_code, unit_name, starts_on, ends_on, stage, scheme_id) values
    ('${keyOf('cycle', 1)}', 'done', 'Semester I', 'semester', '${keyOf('unit', 0)}', 'U0', 'Unit 0', current_date - 300, current_date - 120, 'released', '${keyOf('scheme', 1)}'),
    ('${cycleNow}', 'now', 'Semester II', 'semester', '${keyOf('unit', 0)}', 'U0', 'Unit 0', current_date - 119, current_date + 60, 'assessment', '${keyOf('scheme', 1)}')`,
  `insert into cycle_window (cycle_id, stage, opens_at, closes_at) select c, s, now() - interval '100 days', now() + interval '30 days' from (values ('${keyOf('cycle', 1)}'::uuid), ('${cycleNow}'::uuid)) v(c), (values ('planning'), ('running'), ('assessment')) w(s)`,
  ...[1, 2].flatMap((cycle) => plansOf(cycle, people)),
  ...finished(people),
  ...drafts(people),
  `insert into cycle_unit_count (cycle_id, unit_id, unit_path, unit_code, unit_name, plans, agreed, self_submitted, supervisor_submitted, released) select cycle_id, unit_id, min(unit_path), min(unit_code), min(unit_name), count(*), count(*), 0, count(*) filter (where supervisor_state = 'submitted'), count(*) filter (where result_state = 'released') from plan group by cycle_id, unit_id`,
  'vacuum analyze',
];

const plan = (cycle: number): string => key(`plan${cycle}-`, 'i');
function plansOf(cycle: number, people: number): string[] {
  const cycleId = keyOf('cycle', cycle);
  const state = cycle === 1 ? "'submitted', 'released'" : "'draft', null";
  return [
    `insert into plan (id, cycle_id, assignment_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, unit_kind, position_title, position_kind, position_is_head, starts_on, ends_on, state, supervisor_state, result_state, agreed_at)
     select ${plan(cycle)}, c.id, a.id, e.id, e.name, u.id, u.path, u.code, u.name, u.kind, 'Guru', 'fungsional', false, c.starts_on, c.ends_on, 'agreed', ${state}, now()
     from generate_series(0, ${people} - 1) i join cycle c on c.id = '${cycleId}' join assignment a on a.id = ${key('assignment', 'i')} join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id`,
    `insert into plan_result (id, plan_id, ord, kind, title) select ${key(`result${cycle}-`, "i || '-' || r")}, ${plan(cycle)}, r, case when r < 3 then 'main' else 'additional' end, 'Hasil kerja ' || r from generate_series(0, ${people} - 1) i, generate_series(0, 3) r`,
    `insert into plan_indicator (id, plan_id, result_id, ord, code, title, unit, weight_hundredths, direction, target)
     select ${key(`indicator${cycle}-`, "i || '-' || k")}, ${plan(cycle)}, ${key(`result${cycle}-`, "i || '-' || k / 2")}, k, 'IKI' || k, 'Indikator ' || k, '%', 1250, 'higher', 1000000 from generate_series(0, ${people} - 1) i, generate_series(0, ${indicatorsEach - 1}) k`,
    `insert into measured_value (id, employee_id, cycle_id, indicator_code, value, measured_on, source, recorded_at)
     select gen_random_uuid(), ${key('employee', 'i')}, '${cycleId}', 'IKI' || k, 800000 + (i * 7 + k * 13) % 300000, current_date - 130 * (2 - ${cycle}), 'presensi', now() from generate_series(0, ${people} - 1) i, generate_series(0, ${indicatorsEach / 2 - 1}) k`,
  ];
}

const assessmentOf = (cycle: number, people: number, state: string): string[] => [
  `insert into assessment (id, plan_id, kind, by_employee_id, from_on, to_on, state, submitted_at, result_rating, behaviour_rating, next_step)
   select ${key(`assessment${cycle}-`, 'i')}, p.id, 'supervisor', ${key('employee', `i - i % ${unitSize}`)}, p.starts_on, p.ends_on, ${state}, 'sesuai_ekspektasi', 'sesuai_ekspektasi', 'Teruskan.' from generate_series(0, ${people} - 1) i join plan p on p.id = ${plan(cycle)} where i % ${unitSize} <> 0`,
  `insert into assessment_indicator (assessment_id, indicator_id, actual, achievement_hundredths) select ${key(`assessment${cycle}-`, 'i')}, ${key(`indicator${cycle}-`, "i || '-' || k")}, 950000 + (i + k) % 50000, null from generate_series(0, ${people} - 1) i, generate_series(0, ${indicatorsEach - 1}) k where i % ${unitSize} <> 0`,
  `insert into assessment_result (assessment_id, result_id, rating) select ${key(`assessment${cycle}-`, 'i')}, ${key(`result${cycle}-`, "i || '-' || r")}, 'sesuai_ekspektasi' from generate_series(0, ${people} - 1) i, generate_series(0, 3) r where i % ${unitSize} <> 0`,
  `insert into assessment_behaviour (assessment_id, behaviour, rating) select ${key(`assessment${cycle}-`, 'i')}, b, 'sesuai_ekspektasi' from generate_series(0, ${people} - 1) i, unnest(array['berorientasi_pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif']) b where i % ${unitSize} <> 0`,
];

const finished = (people: number): string[] => [
  ...assessmentOf(1, people, "'submitted', now()"),
  `insert into result (id, plan_id, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, position_title, state, score_hundredths, result_rating, behaviour_rating, predicate, decided_by, decided_at, rule_version, receipt, receipt_hash, released_at)
   select ${key('resultrow', 'i')}, p.id, ${key('assessment1-', 'i')}, p.cycle_id, p.employee_id, p.employee_name, p.unit_id, p.unit_path, p.unit_code, p.unit_name, p.position_title, 'released', 9500, 'sesuai_ekspektasi', 'sesuai_ekspektasi', 'baik', 'Kepala', now(), 'bench', '${sampleReceipt(indicatorsEach, defaultSchemeRules)}', md5('hash' || i), now()
   from generate_series(0, ${people} - 1) i join plan p on p.id = ${plan(1)} where i % ${unitSize} <> 0`,
];
const drafts = (people: number): string[] => assessmentOf(2, people, "'draft', null::timestamptz");

/** What a round of submissions leaves behind, taken back: the next round starts from the same state. */
export const takeBackSubmissions = [
  `delete from result where cycle_id = '${cycleNow}'`,
  `update assessment a set state = 'draft', submitted_at = null, version = 1 from plan p where p.id = a.plan_id and p.cycle_id = '${cycleNow}' and a.state = 'submitted'`,
  `update plan set supervisor_state = 'draft', result_state = null, version = 1 where cycle_id = '${cycleNow}' and supervisor_state = 'submitted'`,
  `update cycle_unit_count set supervisor_submitted = 0 where cycle_id = '${cycleNow}'`,
  'truncate idempotency_key',
  'vacuum analyze result',
  'vacuum analyze assessment',
  'vacuum analyze plan',
  'vacuum analyze cycle_unit_count',
  'checkpoint',
];

/** Creates (or keeps, when it is already full) a database of that size and answers its address. */
export async function populate(server: string, people: number, schemeRules: unknown): Promise<string> {
  const name = `kp_bench_${people}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await run(server, [`drop database if exists ${name} with (force)`, `create database ${name}`]);
  await migratePostgres(url.href, 'public');
  await run(url.href, statements(people), schemeRules);
  return url.href;
}

export async function run(url: string, sql: string[], parameter?: unknown): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const text of sql) await client.query(text, text.includes('$1') ? [JSON.stringify(parameter)] : []);
  } finally {
    await client.end();
  }
}
