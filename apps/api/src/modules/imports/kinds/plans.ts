import {
  type PlanContent,
  type PlanIndicator,
  type PlanResult,
  aspects,
  checkPlanForSubmission,
  followRemarks,
  fromTenThousandths,
  hasPermissionIn,
  isPlanEditable,
  measureFields,
  perspectives,
  planApproaches,
  plansByPerspective,
  resultKinds,
} from '@pauh/domain';
import type { Work } from '../../../db/work.ts';
import { newId } from '../../../lib/ids.ts';
import { findRowsInUse, rowIds, writePlanContents } from '../../plans/plans.module.ts';
import { code, direction, measure, nip, ordinal, text, weight, word } from '../cells.ts';
import { type RowOf, optional, required } from '../columns.ts';
import type { Findings } from '../findings.ts';
import { defineImportKind, nothingStored } from '../kind.ts';
import { findCycles } from './cycles.repo.ts';
import { type StoredPlan, findNewestVersions, findPlansForUpdate, touchPlans } from './plans.repo.ts';

const columns = {
  nip: required('nip', nip, 'nip_baru'),
  cycleCode: required('cycle_code', code, 'periode', 'kode_periode'),
  resultNo: required('result_no', ordinal, 'no_rhk', 'no'),
  resultKind: required('result_kind', word(resultKinds, { utama: 'main', tambahan: 'additional' }), 'jenis_rhk'),
  resultTitle: required('result_title', text(500), 'rhk'),
  code: optional('indicator_code', code, 'kode_indikator'),
  title: required('indicator_title', text(500), 'iki', 'indikator'),
  aspect: optional('aspect', word(aspects), 'aspek'),
  perspective: optional('perspective', word(perspectives), 'perspektif'),
  approach: optional('approach', word(planApproaches, { kuantitatif: 'quantitative', kualitatif: 'qualitative' }), 'pendekatan'),
  unit: optional('unit', text(40), 'satuan'),
  direction: required('direction', direction, 'arah'),
  target: optional('target', measure),
  min: optional('min', measure),
  max: optional('max', measure),
  maximum: optional('maximum', measure, 'maksimum'),
  baseline: optional('baseline', measure, 'nilai_awal'),
  weight: optional('weight', weight, 'bobot'),
};
type PlanRow = RowOf<typeof columns>;
type Rows = readonly [PlanRow, ...PlanRow[]];

export const plansImport = defineImportKind({
  columns,
  keyColumn: 'title',
  keyOf: (row) => `${planKey(row)} ${row.resultNo} ${row.code ?? row.title}`,
  async store(work, { sound, faulty }, findings) {
    // a plan with an unreadable row is not judged as a whole: its weights would seem to be wrong too
    const unreadable = new Set(faulty.map(planKey));
    const groups = [...Map.groupBy(sound, planKey)].filter(([key]) => !unreadable.has(key)).map(([, rows]) => rows as unknown as Rows);
    const cycleCodes = [...new Set(sound.map((row) => row.cycleCode))];
    const cycles = new Set((await findCycles(work.tx, cycleCodes)).map((cycle) => cycle.code));
    const plans = new Map(
      (await findPlansForUpdate(work.tx, [...new Set(sound.map((row) => row.nip.normalised))], cycleCodes)).map((plan) => [
        `${plan.nip} ${plan.cycleCode}`,
        plan,
      ]),
    );
    const versions = await findNewestVersions(work.tx, [...new Set(sound.flatMap((row) => (row.code === null ? [] : [row.code])))]);
    const filled = groups.flatMap((rows) => {
      const plan = plans.get(planKey(rows[0]));
      if (!expectEditable(work, rows[0], cycles, plan, findings)) return [];
      const content = contentOf(rows, plan.content, versions);
      checkContent(rows, content, plan, findings);
      return [{ rows, plan, content }];
    });
    await expectRowsInUse(work, filled, findings);
    if (findings.errorCount > 0) return nothingStored;
    const changed = filled.filter(
      ({ plan, content }) =>
        content.approach !== plan.content.approach || JSON.stringify(content.results) !== JSON.stringify(plan.content.results),
    );
    await writePlanContents(
      work.tx,
      changed.map(({ plan, content }) => ({ planId: plan.planId, content })),
    );
    await touchPlans(
      work.tx,
      changed.map(({ plan, content }) => ({ planId: plan.planId, remarks: followRemarks(plan.remarks, plan.content, content) })),
      work.now,
    );
    return countRows(sound.length, changed);
  },
});

const planKey = ({ nip: person, cycleCode }: Partial<PlanRow>): string => `${person?.normalised} ${cycleCode}`;

function expectEditable(
  { actor }: Work,
  row: PlanRow,
  cycles: ReadonlySet<string>,
  plan: StoredPlan | undefined,
  findings: Findings,
): plan is StoredPlan {
  if (!cycles.has(row.cycleCode)) findings.error(row.row, 'cycle_code', 'import.cycle_unknown', row.cycleCode);
  else if (!plan || !hasPermissionIn(actor, 'import:run', plan.unitPath))
    findings.error(row.row, 'nip', 'import.plan_unknown', row.nip.normalised);
  else if (!isPlanEditable(plan.state)) findings.error(row.row, 'nip', 'plan.not_editable', plan.state);
  else if (plan.stage !== 'planning' && plan.stage !== 'running') findings.error(row.row, 'cycle_code', 'plan.stage_closed', row.cycleCode);
  else return true;
  return false;
}

/** The rows of one plan as its content. A result or indicator that was there before keeps its id, and with it its progress. */
function contentOf(rows: Rows, stored: PlanContent, versions: ReadonlyMap<string, number>): PlanContent {
  const results = [...Map.groupBy(rows, (row) => row.resultNo)]
    .sort(([a], [b]) => a - b)
    .map(([, ofResult]): PlanResult => {
      const { resultKind: kind, resultTitle: title, perspective } = ofResult[0] as PlanRow;
      const before = stored.results.find((result) => result.title === title);
      const { supportedResultId = null, supportedTitle = null, serviceIndicatorId = null, serviceTitle = null } = before ?? {};
      return {
        id: before?.id ?? newId(),
        kind,
        title,
        perspective,
        supportedResultId,
        supportedTitle,
        serviceIndicatorId,
        serviceTitle,
        indicators: ofResult.map((row) => indicatorOf(row, before, versions)),
      };
    });
  // a file that does not speak of the approach leaves it as it is
  return { ...stored, approach: rows.find((row) => row.approach !== null)?.approach ?? stored.approach, results };
}

/** A new row takes the newest version of its code; one that was there before keeps the version it took. */
function indicatorOf(
  { code: ofLibrary, title, aspect, unit, direction: runs, target, min, max, maximum, baseline, weight: weightHundredths }: PlanRow,
  before: PlanResult | undefined,
  versions: ReadonlyMap<string, number>,
): PlanIndicator {
  const known = before?.indicators.find((indicator) => (ofLibrary === null ? indicator.title === title : indicator.code === ofLibrary));
  // in the order in which the database answers a stored one
  const codeVersion = known ? known.codeVersion : (versions.get(ofLibrary ?? '') ?? null);
  return {
    id: known?.id ?? newId(),
    code: ofLibrary,
    codeVersion,
    title,
    aspect,
    unit: unit ?? '',
    weightHundredths,
    direction: runs,
    target,
    min,
    max,
    maximum,
    baseline,
  };
}

/** What somebody has recorded, assessed or written about cannot leave the plan. */
async function expectRowsInUse(
  work: Work,
  filled: readonly { rows: Rows; plan: StoredPlan; content: PlanContent }[],
  findings: Findings,
): Promise<void> {
  const left = filled.map(({ rows, plan, content }) => ({
    row: rows[0].row,
    ids: rowIds(plan.content).filter((id) => !rowIds(content).includes(id)),
  }));
  const rowOf = new Map(left.flatMap(({ row, ids }) => ids.map((id) => [id, row] as const)));
  if (rowOf.size === 0) return;
  for (const { id, title } of await findRowsInUse(
    work.tx,
    filled.map(({ plan }) => plan.planId),
    [...rowOf.keys()],
  ))
    findings.error(rowOf.get(id) ?? 0, null, 'plan.row_in_use', title);
}

const place = /^\/results\/(\d+)(?:\/indicators\/(\d+))?(?:\/(\w+))?$/;

/** The domain's own rules for a plan that is to be submitted, brought back to the row and column they are about. */
function checkContent(rows: Rows, content: PlanContent, { rules: { weighted }, position }: StoredPlan, findings: Findings): void {
  const byResult = [...Map.groupBy(rows, (row) => row.resultNo)].sort(([a], [b]) => a - b).map(([, ofResult]) => ofResult);
  for (const { pointer, code: refusal, params } of checkPlanForSubmission(content, {
    weighted,
    usesPerspectives: plansByPerspective(position),
  })) {
    const [, result = '0', indicator = '0', field] = place.exec(pointer) ?? [];
    const row = byResult[Number(result)]?.[Number(indicator)] ?? rows[0];
    const column =
      field && field in columns ? columns[field as keyof typeof columns].name : refusal.startsWith('weights.') ? 'weight' : null;
    findings.error(row.row, column, refusal, foundAt(row, field, params), refusal === 'weights.sum' ? '100' : null);
  }
}

function foundAt(row: PlanRow, field: string | undefined, params: Readonly<Record<string, string | number>> | undefined): string | null {
  if (params?.sum !== undefined) return String(params.sum);
  const measured = measureFields.find((each) => each === field);
  const value = measured ? row[measured] : null;
  return value === null ? null : String(fromTenThousandths(value));
}

/** A row is new, or mended, as its indicator is; every other row of the file was so already. */
function countRows(total: number, changed: readonly { plan: StoredPlan; content: PlanContent }[]) {
  let created = 0;
  let updated = 0;
  for (const { plan, content } of changed) {
    const before = new Map(
      plan.content.results.flatMap((result) =>
        result.indicators.map((indicator) => [indicator.id, JSON.stringify([result.title, result.kind, indicator])] as const),
      ),
    );
    for (const result of content.results) {
      for (const indicator of result.indicators) {
        const stored = before.get(indicator.id);
        if (stored === undefined) created++;
        else if (stored !== JSON.stringify([result.title, result.kind, indicator])) updated++;
      }
    }
  }
  return { created, updated, unchanged: total - created - updated };
}
