import { type Measure, checkActual, fromTenThousandths, hasPermissionIn } from '@pauh/domain';
import type { Work } from '../../../db/work.ts';
import { newId } from '../../../lib/ids.ts';
import { code, date, measure, nip, text } from '../cells.ts';
import { type RowOf, fillable, optional, required } from '../columns.ts';
import type { Findings } from '../findings.ts';
import { countsOf, defineImportKind, nothingStored } from '../kind.ts';
import { type StoredCycle, findCycles } from './cycles.repo.ts';
import { type PersonInCycle, findDefinitions, findPeopleInCycles, upsertMeasuredValues } from './measured-values.repo.ts';

const columns = {
  nip: required('nip', nip, 'nip_baru'),
  cycleCode: required('cycle_code', code, 'periode', 'kode_periode'),
  indicatorCode: required('indicator_code', code, 'kode_indikator', 'indikator'),
  measuredOn: required('measured_on', date, 'tanggal'),
  // empty: known not to be measured, which is not 0
  value: fillable('value', measure, 'nilai'),
  source: optional('source', text(200), 'sumber'),
};
type ValueRow = RowOf<typeof columns>;

export const measuredValuesImport = defineImportKind({
  columns,
  keyColumn: 'nip',
  keyOf: (row) => [row.nip.normalised, row.cycleCode, row.indicatorCode, row.measuredOn].join(' '),
  async store(work, { sound }, findings, importId) {
    const cycleCodes = [...new Set(sound.map((row) => row.cycleCode))];
    const known: Known = {
      cycles: new Map((await findCycles(work.tx, cycleCodes)).map((cycle) => [cycle.code, cycle])),
      definitions: new Map(
        (await findDefinitions(work.tx, [...new Set(sound.map((row) => row.indicatorCode))])).map((d) => [d.code, d.measure]),
      ),
      people: new Map(
        (await findPeopleInCycles(work.tx, [...new Set(sound.map((row) => row.nip.normalised))], cycleCodes)).map((p) => [
          `${p.nip} ${p.cycleCode}`,
          p,
        ]),
      ),
    };
    for (const row of sound) checkValue(work, row, known, findings);
    if (findings.errorCount > 0) return nothingStored;
    const rows = sound.map((row) => ({
      id: newId(),
      employee_id: known.people.get(`${row.nip.normalised} ${row.cycleCode}`)?.employeeId,
      cycle_id: known.cycles.get(row.cycleCode)?.id,
      indicator_code: row.indicatorCode,
      value: row.value,
      measured_on: row.measuredOn,
      source: row.source ?? 'impor',
    }));
    return countsOf(sound.length, await upsertMeasuredValues(work.tx, rows, importId, work.now));
  },
});

interface Known {
  readonly cycles: ReadonlyMap<string, StoredCycle>;
  readonly definitions: ReadonlyMap<string, Measure>;
  readonly people: ReadonlyMap<string, PersonInCycle>;
}

function checkValue({ actor, today }: Work, row: ValueRow, { cycles, definitions, people }: Known, findings: Findings): void {
  const cycle = cycles.get(row.cycleCode);
  if (!cycle) return findings.error(row.row, 'cycle_code', 'import.cycle_unknown', row.cycleCode);
  if (cycle.stage === 'closed') return findings.error(row.row, 'cycle_code', 'cycle.closed', row.cycleCode);
  const person = people.get(`${row.nip.normalised} ${row.cycleCode}`);
  if (!person?.unitPaths.some((path) => hasPermissionIn(actor, 'import:run', path)))
    return findings.error(row.row, 'nip', 'import.person_unknown', row.nip.normalised);
  if (row.measuredOn > today) findings.error(row.row, 'measured_on', 'import.date_in_future', row.measuredOn, `<= ${today}`);
  const measures = person.indicators.filter((indicator) => indicator.code === row.indicatorCode);
  const definition = definitions.get(row.indicatorCode);
  if (measures.length === 0 && !definition) return findings.error(row.row, 'indicator_code', 'import.indicator_unknown', row.indicatorCode);
  // the plan of the person says what fits; where it does not have the indicator, the library does
  const [applicable = definition] = measures;
  if (row.value === null || !applicable) return undefined;
  for (const refusal of checkActual(applicable, row.value)) {
    const { maximum } = applicable;
    findings.error(
      row.row,
      'value',
      refusal,
      String(fromTenThousandths(row.value)),
      refusal === 'indicator.above_maximum' && maximum !== null ? `<= ${fromTenThousandths(maximum)}` : null,
    );
  }
}
