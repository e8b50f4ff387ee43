import { aspects, directions } from '@pauh/domain';
import { newId } from '../../../lib/ids.ts';
import { code, measure, text, word } from '../cells.ts';
import { optional, required } from '../columns.ts';
import { countsOf, defineImportKind, nothingStored } from '../kind.ts';
import { writeDefinitions } from './indicators.repo.ts';

export const directionSpellings = { naik: 'higher', turun: 'lower', rentang: 'range', kenaikan: 'gain', 'ya/tidak': 'yes_no' } as const;

const columns = {
  code: required('code', code, 'kode'),
  title: required('title', text(300), 'judul', 'nama'),
  description: optional('description', text(2000), 'uraian', 'keterangan'),
  aspect: optional('aspect', word(aspects), 'aspek'),
  unit: required('unit', text(40), 'satuan'),
  direction: required('direction', word(directions, directionSpellings), 'arah'),
  maximum: optional('maximum', measure, 'maksimum'),
};

export const indicatorsImport = defineImportKind({
  columns, keyColumn: 'code', keyOf: (row) => row.code,
  async store(work, { sound }, findings) {
    for (const { row, direction, maximum } of sound) {
      if (maximum === null) continue;
      if (direction === 'yes_no') findings.error(row, 'maximum', 'indicator.field_not_applicable', null, null);
      else if (direction !== 'gain' && maximum <= 0) findings.error(row, 'maximum', 'indicator.maximum_not_positive', String(maximum / 10_000), '> 0');
    }
    if (findings.errorCount > 0) return nothingStored;
    return countsOf(sound.length, await writeDefinitions(work.tx, sound.map((row) => ({ ...row, id: newId() })), work.now));
  },
});
