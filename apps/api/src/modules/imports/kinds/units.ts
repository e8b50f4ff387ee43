import { hasPermissionIn } from '@pauh/domain';
import type { Work } from '../../../db/work.ts';
import { newId } from '../../../lib/ids.ts';
import { followUnits } from '../../cycles/cycles.module.ts';
import { deriveSupervision, keepNamesOfEnded, lockReportingLine } from '../../organisation/organisation.module.ts';
import { code, date, text } from '../cells.ts';
import { type ReadRows, type RowOf, optional, required } from '../columns.ts';
import type { Findings } from '../findings.ts';
import { type ImportCounts, countsOf, defineImportKind, nothingStored } from '../kind.ts';
import { refuseLineFaults, refuseSharedHeads } from './line-findings.ts';
import { type StoredUnit, findUnits, placeUnits, upsertHeadPositions, upsertUnits } from './units.repo.ts';

/** The unit sheet of SIASN. */
const columns = {
  code: required('Id', code, 'kode', 'code', 'unor_id'),
  parentCode: optional('DiatasanId', code, 'kode_induk', 'parent', 'parent_code'),
  name: required('NamaUnor', text(200), 'nama', 'name'),
  headTitle: optional('NamaJabatan', text(200), 'jabatan_kepala', 'head_title'),
  echelon: optional('EselonId', text(20), 'eselon', 'echelon'),
  kind: optional('JenisUnorId', text(60), 'jenis', 'kind'),
  startsOn: optional('TanggalMulai', date, 'starts_on'),
};
type UnitRow = RowOf<typeof columns>;
const deepest = 15;

export const unitsImport = defineImportKind({
  columns,
  keyColumn: 'code',
  keyOf: (row) => row.code,
  async store(work, rows, findings) {
    const stored = new Map((await findUnits(work.tx, codesIn(rows))).map((unit) => [unit.code, unit]));
    const tree = { stored, given: new Map([...rows.sound, ...rows.faulty].map((row) => [row.code, row])) };
    for (const row of rows.sound) checkUnit(work, row, tree, findings);
    return findings.errorCount > 0 ? nothingStored : writeUnits(work, rows.sound, stored, findings);
  },
});

const codesIn = ({ sound, faulty }: ReadRows<typeof columns>): string[] =>
  [...sound, ...faulty].flatMap((row) => [row.code, row.parentCode].filter((each) => typeof each === 'string'));

interface Tree {
  readonly stored: ReadonlyMap<string, StoredUnit>;
  readonly given: ReadonlyMap<string | undefined, Partial<UnitRow>>;
}

function checkUnit({ actor }: Work, row: UnitRow, tree: Tree, findings: Findings): void {
  const unit = tree.stored.get(row.code);
  const mine = (path: string) => hasPermissionIn(actor, 'import:run', path);
  if (unit) {
    if (!mine(unit.path)) findings.error(row.row, 'Id', 'import.unit_unknown', row.code);
    else if (row.parentCode !== null && row.parentCode !== unit.parentCode)
      findings.error(row.row, 'DiatasanId', 'import.unit_moved', row.parentCode, unit.parentCode);
    return;
  }
  const line = lineOf(row, tree);
  if (line === 'circle') findings.error(row.row, 'DiatasanId', 'import.unit_circle', row.parentCode);
  else if (line.top === 'unknown' || !mine(line.top)) findings.error(row.row, 'DiatasanId', 'import.unit_unknown', row.parentCode);
  else if (line.depth > deepest) findings.error(row.row, 'DiatasanId', 'unit.too_deep', String(line.depth), `<= ${deepest}`);
}

/** Climbs from a new unit through the new ones above it to where it will hang: the path of a stored unit, or `/` for a new root. */
function lineOf(row: UnitRow, { stored, given }: Tree): 'circle' | { top: string; depth: number } {
  const passed = new Set([row.code]);
  for (let parent = row.parentCode ?? null; ;) {
    if (parent === null) return { top: '/', depth: passed.size };
    const unit = stored.get(parent);
    if (unit) return { top: unit.path, depth: unit.path.split('/').length - 2 + passed.size };
    if (passed.has(parent)) return 'circle';
    const next = given.get(parent);
    if (!next) return { top: 'unknown', depth: 0 };
    passed.add(parent);
    parent = next.parentCode ?? null;
  }
}

async function writeUnits(
  work: Work,
  rows: readonly UnitRow[],
  stored: ReadonlyMap<string, StoredUnit>,
  findings: Findings,
): Promise<ImportCounts> {
  const ids = new Map(rows.map((row) => [row.code, stored.get(row.code)?.id ?? newId()]));
  const idOf = (unitCode: string | null) => (unitCode === null ? null : (ids.get(unitCode) ?? stored.get(unitCode)?.id ?? null));
  const written = await upsertUnits(
    work.tx,
    rows.map((unit) => ({ ...unit, id: idOf(unit.code), parent_id: idOf(unit.parentCode) })),
    work.today,
    work.now,
  );
  await placeUnits(
    work.tx,
    written.filter((w) => w.created).map((w) => w.id),
  );
  const heads = rows
    .filter((row) => row.headTitle !== null)
    .map((row) => ({ id: newId(), unit_id: idOf(row.code), title: row.headTitle, echelon: row.echelon }));
  const headed = new Set(await upsertHeadPositions(work.tx, heads, work.now));
  await followHeads(
    work,
    new Map(
      rows
        .filter(({ code: each }) => stored.has(each))
        .map((row) => [idOf(row.code) as string, row.row] as const)
        .filter(([id]) => headed.has(id)),
    ),
    findings,
  );
  if (findings.errorCount > 0) return nothingStored;
  const touched = new Map(written.map((w) => [w.id, w]));
  for (const unitId of headed) if (!touched.has(unitId)) touched.set(unitId, { id: unitId, created: false });
  await follow(work, rows, stored, touched);
  return countsOf(rows.length, [...touched.values()]);
}

/** Plans follow the units that were there before and are called otherwise now; each of these is written in the record. */
async function follow(
  work: Work,
  rows: readonly UnitRow[],
  stored: ReadonlyMap<string, StoredUnit>,
  touched: ReadonlyMap<string, unknown>,
): Promise<void> {
  const changed = rows.flatMap((row) => {
    const unit = stored.get(row.code);
    return unit && touched.has(unit.id) ? [{ unit, row }] : [];
  });
  if (changed.length === 0) return;
  await keepNamesOfEnded(
    work.tx,
    changed.flatMap(({ unit: { id, name }, row }) => (name === row.name ? [] : [{ id, name }])),
    work.today,
  );
  const following = await followUnits(
    work,
    changed.map(({ unit }) => unit.id),
  );
  for (const {
    unit: { id: subjectId, name, kind, headTitle, echelon },
    row,
  } of changed) {
    const after = {
      name: row.name,
      kind: row.kind ?? kind,
      headTitle: row.headTitle ?? headTitle,
      echelon: row.echelon ?? echelon,
      plansFollowing: following.get(subjectId) ?? 0,
    };
    work.audit({ action: 'unit.updated', subjectType: 'unit', subjectId, before: { name, kind, headTitle, echelon }, after });
  }
}

/** Where another position heads a unit that has people, the reporting line follows from today; `rowOf`: the units' rows. */
async function followHeads({ tx, today }: Work, rowOf: ReadonlyMap<string, number>, findings: Findings): Promise<void> {
  if (rowOf.size === 0) return;
  await lockReportingLine(tx);
  await refuseSharedHeads(tx, today, 'NamaJabatan', { ofEmployees: new Map(), ofUnits: rowOf }, findings);
  await deriveSupervision(tx, { all: true, from: today });
  await refuseLineFaults(tx, today, 'NamaJabatan', ({ unitId }) => rowOf.get(unitId), findings);
}
