import { type PlanContent, approachOf, behaviours } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

const annexOf = (kind: string) => `coalesce((
  select json_agg(a.text order by a.ord)
  from plan_annex a
  where a.plan_id = p.id
    and a.kind = '${kind}'
), '[]')`;
/** The place of a behaviour (an expression) in the order of the form. */
export const formOrder = (behaviour: string): string => `array_position(array['${behaviours.join("', '")}'], ${behaviour})`;

/** The domain's `PlanContent` of `plan p`, as one JSON column of a query. */
export const planContentColumn = `json_build_object(
  'approach', p.approach,
  'results', coalesce((
    select json_agg(json_build_object(
      'id', r.id, 'kind', r.kind, 'title', r.title, 'perspective', r.perspective,
      'supportedResultId', r.supported_result_id, 'supportedTitle', r.supported_title,
      'serviceIndicatorId', r.service_indicator_id, 'serviceTitle', r.service_title,
      'indicators', coalesce((
        select json_agg(json_build_object(
          'id', i.id, 'code', i.code, 'codeVersion', i.code_version, 'title', i.title, 'aspect', i.aspect,
          'unit', i.unit, 'weightHundredths', i.weight_hundredths, 'direction', i.direction, 'target', i.target,
          'min', i.min, 'max', i.max, 'maximum', i.maximum, 'baseline', i.baseline
        ) order by i.ord)
        from plan_indicator i
        where i.result_id = r.id
      ), '[]')
    ) order by r.ord)
    from plan_result r
    where r.plan_id = p.id
  ), '[]'),
  'behaviours', coalesce((
    select json_agg(json_build_object(
      'behaviour', b.behaviour, 'expectation', b.expectation
    ) order by ${formOrder('b.behaviour')})
    from plan_behaviour b
    where b.plan_id = p.id
  ), '[]'),
  'annex', json_build_object(
    'resources', ${annexOf('resources')}, 'accountability', ${annexOf('accountability')},
    'consequences', ${annexOf('consequences')}
  )
)`;

const putApproaches = statement(
  'plan_approaches_put',
  `
  update plan set approach = to_be.approach
  from unnest($1::uuid[], $2::text[]) as to_be(id, approach)
  where plan.id = to_be.id
    and plan.approach <> to_be.approach`,
);
// each takes its rows as one JSON array, whatever their number: set-based on both engines
const putResults = statement(
  'plan_results_put',
  `
  insert into plan_result (
    id, plan_id, ord, kind, title, perspective, supported_result_id, supported_title, service_indicator_id,
    service_title
  )
  select
    id, plan_id, ord, kind, title, perspective, supported_result_id, supported_title, service_indicator_id,
    service_title
  from json_to_recordset($1::json) as r(
    id uuid, plan_id uuid, ord int, kind text, title text, perspective text, supported_result_id uuid,
    supported_title text, service_indicator_id uuid, service_title text
  )
  on conflict (id) do update
  set
    ord = excluded.ord, kind = excluded.kind, title = excluded.title, perspective = excluded.perspective,
    supported_result_id = excluded.supported_result_id, supported_title = excluded.supported_title,
    service_indicator_id = excluded.service_indicator_id, service_title = excluded.service_title`,
);
const putIndicators = statement(
  'plan_indicators_put',
  `
  insert into plan_indicator (
    id, plan_id, result_id, ord, code, code_version, title, aspect, unit, weight_hundredths, direction, target, min,
    max, maximum, baseline
  )
  select
    id, plan_id, result_id, ord, code, code_version, title, aspect, unit, weight_hundredths, direction, target, min,
    max, maximum, baseline
  from json_to_recordset($1::json) as i(
    id uuid, plan_id uuid, result_id uuid, ord int, code text, code_version int, title text, aspect text, unit text,
    weight_hundredths int, direction text, target bigint, min bigint, max bigint, maximum bigint, baseline bigint
  )
  on conflict (id) do update
  set
    result_id = excluded.result_id, ord = excluded.ord, code = excluded.code, code_version = excluded.code_version,
    title = excluded.title, aspect = excluded.aspect, unit = excluded.unit,
    weight_hundredths = excluded.weight_hundredths, direction = excluded.direction, target = excluded.target,
    min = excluded.min, max = excluded.max, maximum = excluded.maximum, baseline = excluded.baseline`,
);
const dropIndicators = statement(
  'plan_indicators_drop',
  'delete from plan_indicator where plan_id = any($1::uuid[]) and id <> all($2::uuid[])',
);
const dropResults = statement('plan_results_drop', 'delete from plan_result where plan_id = any($1::uuid[]) and id <> all($2::uuid[])');
const dropBehaviours = statement('plan_behaviours_drop', 'delete from plan_behaviour where plan_id = any($1::uuid[])');
const putBehaviours = statement(
  'plan_behaviours_put',
  `
  insert into plan_behaviour (plan_id, behaviour, expectation)
  select plan_id, behaviour, expectation
  from json_to_recordset($1::json) as b(plan_id uuid, behaviour text, expectation text)`,
);
const dropAnnex = statement('plan_annex_drop', 'delete from plan_annex where plan_id = any($1::uuid[])');
const putAnnex = statement(
  'plan_annex_put',
  `
  insert into plan_annex (plan_id, kind, ord, text)
  select plan_id, kind, ord, text
  from json_to_recordset($1::json) as a(plan_id uuid, kind text, ord int, text text)`,
);

/** A plan and all that it shall say from now on. */
interface PlanToWrite {
  readonly planId: string;
  readonly content: PlanContent;
}

/** Makes the stored content of these plans equal to what is given: a fixed number of statements, however many plans and rows. */
export async function writePlanContents(tx: Tx, plans: readonly PlanToWrite[]): Promise<void> {
  const { planIds, results, indicators, behaviourRows, annex } = rowsOf(plans);
  const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
  await tx.query(putApproaches, [planIds, plans.map(({ content }) => approachOf(content))]);
  await tx.query(putResults, [JSON.stringify(results)]);
  await tx.query(putIndicators, [JSON.stringify(indicators)]);
  await tx.query(dropIndicators, [planIds, idsOf(indicators)]);
  await tx.query(dropResults, [planIds, idsOf(results)]);
  await tx.query(dropBehaviours, [planIds]);
  await tx.query(putBehaviours, [JSON.stringify(behaviourRows)]);
  await tx.query(dropAnnex, [planIds]);
  await tx.query(putAnnex, [JSON.stringify(annex)]);
}

export const writePlanContent = (tx: Tx, planId: string, content: PlanContent): Promise<void> =>
  writePlanContents(tx, [{ planId, content }]);

function rowsOf(plans: readonly PlanToWrite[]) {
  const results = plans.flatMap(({ planId, content }) =>
    content.results.map(({ supportedResultId, supportedTitle, serviceIndicatorId, serviceTitle, perspective, ...result }, ord) => ({
      ...result,
      perspective: perspective ?? null,
      plan_id: planId,
      ord,
      supported_result_id: supportedResultId,
      supported_title: supportedTitle,
      service_indicator_id: serviceIndicatorId ?? null,
      service_title: serviceTitle ?? null,
    })),
  );
  return {
    planIds: plans.map(({ planId }) => planId),
    results: results.map(({ indicators: _indicators, ...row }) => row),
    indicators: results.flatMap((result) =>
      result.indicators.map(({ weightHundredths, codeVersion, ...indicator }, ord) => ({
        ...indicator,
        plan_id: result.plan_id,
        result_id: result.id,
        ord,
        code_version: codeVersion,
        weight_hundredths: weightHundredths,
      })),
    ),
    behaviourRows: plans.flatMap(({ planId, content }) => content.behaviours.map((row) => ({ plan_id: planId, ...row }))),
    annex: plans.flatMap(({ planId, content }) =>
      Object.entries(content.annex).flatMap(([kind, texts]) => texts.map((text, ord) => ({ plan_id: planId, kind, ord, text }))),
    ),
  };
}
