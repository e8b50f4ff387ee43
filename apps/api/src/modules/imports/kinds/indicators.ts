import { aspects, fromTenThousandths, hasPermissionIn, positionKinds, refuseMaximum } from '@pauh/domain';
import type { Work } from '../../../db/work.ts';
import { newId } from '../../../lib/ids.ts';
import { findManagePath, findNewestDefinitions, writeDefinitions } from '../../indicators/indicators.module.ts';
import { code, direction, measure, text, word } from '../cells.ts';
import { type RowOf, optional, required } from '../columns.ts';
import type { Findings } from '../findings.ts';
import { countsOf, defineImportKind, nothingStored } from '../kind.ts';
import { type StoredUnit, findUnits } from './units.repo.ts';

const columns = {
  code: required('code', code, 'kode'),
  title: required('title', text(300), 'judul', 'nama'),
  description: optional('description', text(2000), 'uraian', 'keterangan'),
  aspect: optional('aspect', word(aspects), 'aspek'),
  unit: required('unit', text(40), 'satuan'),
  direction: required('direction', direction, 'arah'),
  maximum: optional('maximum', measure, 'maksimum'),
  positionKind: optional('position_kind', word(positionKinds), 'jenis_jabatan'),
  positionTitle: optional('position_title', text(200), 'jabatan', 'jabatan_nama'),
  unitCode: optional('unit_code', code, 'kode_unit', 'unor_id'),
  reason: optional('reason', text(500), 'alasan'),
};
type IndicatorRow = RowOf<typeof columns>;

/** What is stored and who may change it: the definitions of the file's codes, the units it names, the root of the agency. */
interface Library {
  readonly stored: ReadonlyMap<
    string,
    { managePath: string; positionKind: IndicatorRow['positionKind']; positionTitle: string | null; forUnit: { unitId: string } | null }
  >;
  readonly units: ReadonlyMap<string, StoredUnit>;
  readonly rootPath: string;
}

/** A row that differs from the newest version is the next one. An empty job or unit leaves for whom the indicator is. */
export const indicatorsImport = defineImportKind({
  columns,
  keyColumn: 'code',
  keyOf: (row) => row.code,
  async store(work, { sound }, findings) {
    const library = await libraryOf(work, sound);
    for (const row of sound) {
      checkMaximum(row, findings);
      checkAudience(work, row, library, findings);
    }
    if (findings.errorCount > 0) return nothingStored;
    const written = await writeDefinitions(
      work.tx,
      sound.map((row) => definitionOf(row, library)),
      work.actorName,
      work.now,
    );
    return countsOf(
      sound.length,
      written.map(({ version }) => ({ created: version === 1 })),
    );
  },
});

async function libraryOf({ tx, actor, today }: Work, rows: readonly IndicatorRow[]): Promise<Library> {
  const stored = await findNewestDefinitions(
    tx,
    { employeeId: actor.employeeId, today },
    rows.map((row) => row.code),
  );
  const units = await findUnits(
    tx,
    rows.flatMap((row) => (row.unitCode === null ? [] : [row.unitCode])),
  );
  return {
    stored: new Map(stored.map((each) => [each.code, each])),
    units: new Map(units.map((each) => [each.code, each])),
    rootPath: (await findManagePath(tx, null)) ?? '/',
  };
}

function checkMaximum({ row, direction: runs, maximum }: IndicatorRow, findings: Findings): void {
  const refused = refuseMaximum(runs, maximum);
  if (refused)
    findings.error(
      row,
      'maximum',
      refused,
      maximum === null ? null : String(fromTenThousandths(maximum)),
      refused === 'indicator.maximum_not_positive' ? '> 0' : null,
    );
}

/** Whoever imports writes for the units they answer for; what is for the whole agency belongs to its root. */
function checkAudience(
  { actor }: Work,
  { row, code: named, unitCode }: IndicatorRow,
  { stored, units, rootPath }: Library,
  findings: Findings,
): void {
  const mine = (path: string | undefined) => path !== undefined && hasPermissionIn(actor, 'import:run', path);
  const before = stored.get(named);
  if (before && !mine(before.managePath)) findings.error(row, 'code', 'import.indicator_of_others', named);
  else if (unitCode !== null && !mine(units.get(unitCode)?.path)) findings.error(row, 'unit_code', 'import.unit_unknown', unitCode);
  else if (unitCode === null && !before && !mine(rootPath)) findings.error(row, 'unit_code', 'import.cell_empty');
}

function definitionOf({ row: _row, unitCode, ...definition }: IndicatorRow, { stored, units }: Library) {
  const before = stored.get(definition.code);
  return {
    ...definition,
    id: newId(),
    again: false,
    positionKind: definition.positionKind ?? before?.positionKind ?? null,
    positionTitle: definition.positionTitle ?? before?.positionTitle ?? null,
    unitId: unitCode === null ? (before?.forUnit?.unitId ?? null) : (units.get(unitCode)?.id ?? null),
  };
}
