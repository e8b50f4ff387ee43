import { findNewestDefinitions, reviseIndicator, withdrawIndicator } from '../modules/indicators/indicators.module.ts';
import type { Calendar } from './acts.ts';
import type { Cast } from './semester-acts.ts';

/**
 * HR goes over the library while the semester runs: plans keep the version they took, and what counts doing instead of
 * its result is withdrawn.
 */
export async function tendLibrary(calendar: Calendar, { hr }: Cast, date: string): Promise<void> {
  await calendar.onDay(date, async (day) => {
    const found = await findNewestDefinitions(day.tx, { employeeId: null, today: day.today }, ['MODUL', 'PIKET']);
    for (const { id, code, version, description, aspect, unit, direction, positionKind, positionTitle, forUnit } of found) {
      if (code === 'PIKET')
        await day.as(hr, (work) => withdrawIndicator(work, id, 'Menghitung kegiatan, bukan hasilnya bagi murid', version));
      else
        await day.as(hr, (work) =>
          reviseIndicator(
            work,
            id,
            {
              title: 'Modul ajar yang dipakai di kelas',
              description,
              aspect,
              unit,
              direction,
              maximum: null,
              positionKind,
              positionTitle,
              forUnitId: forUnit?.unitId ?? null,
              reason: 'Yang dihitung adalah modul yang dipakai murid, bukan yang hanya disusun',
            },
            version,
          ),
        );
    }
  });
}
