import { aspects, fromTenThousandths, refuseMaximum } from '@pauh/domain';
import { newId } from '../../../lib/ids.ts';
import { writeDefinitions } from '../../indicators/indicators.module.ts';
import { code, direction, measure, text, word } from '../cells.ts';
import { optional, required } from '../columns.ts';
import { countsOf, defineImportKind, nothingStored } from '../kind.ts';

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
      const refused = refuseMaximum(runs, maximum);
      if (refused) findings.error(row, 'maximum', refused, maximum === null ? null : String(fromTenThousandths(maximum)), refused === 'indicator.maximum_not_positive' ? '> 0' : null);
    }
    if (findings.errorCount > 0) return nothingStored;
    const written = await writeDefinitions(work.tx, sound.map((row) => ({ ...row, id: newId() })), work.now);
    return countsOf(sound.length, written.map(({ version }) => ({ created: version === 1 })));
  },
});
