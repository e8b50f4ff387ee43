import { aspects } from '@pauh/domain';
import { newId } from '../../../lib/ids.ts';
import { code, direction, measure, text, word } from '../cells.ts';
import { optional, required } from '../columns.ts';
import { countsOf, defineImportKind, nothingStored } from '../kind.ts';
import { writeDefinitions } from './indicators.repo.ts';

const columns = {
  code: required('code', code, 'kode'),
  title: required('title', text(300), 'judul', 'nama'),
  description: optional('description', text(2000), 'uraian', 'keterangan'),
  aspect: optional('aspect', word(aspects), 'aspek'),
  unit: required('unit', text(40), 'satuan'),
  direction: required('direction', direction, 'arah'),
  maximum: optional('maximum', measure, 'maksimum'),
};

export const indicatorsImport = defineImportKind({
  columns, keyColumn: 'code', keyOf: (row) => row.code,
  async store(work, { sound }, findings) {
    for (const { row, direction: runs, maximum } of sound) {
      if (maximum === null) continue;
      if (runs === 'yes_no') findings.error(row, 'maximum', 'indicator.field_not_applicable', null, null);
      else if (runs !== 'gain' && maximum <= 0) findings.error(row, 'maximum', 'indicator.maximum_not_positive', String(maximum / 10_000), '> 0');
    }
    if (findings.errorCount > 0) return nothingStored;
    return countsOf(sound.length, await writeDefinitions(work.tx, sound.map((row) => ({ ...row, id: newId() })), work.now));
  },
});
