import { type StandingPeriod, standingOn } from '@pauh/domain';
import { expect, test } from 'vitest';
import { newId } from '../src/lib/ids.ts';
import { standingOnDay } from '../src/modules/organisation/standings.repo.ts';
import { agency, run, useFreshAgency } from './support/fresh-agency.ts';

useFreshAgency();

test('the standing on a day is the same in the database and in the domain', async () => {
  const periods: StandingPeriod[] = [
    { standing: 'tugas_belajar', startsOn: null, endsOn: '2026-02-28' },
    { standing: 'cltn', startsOn: '2026-03-10', endsOn: '2026-03-10' },
    { standing: 'masa_persiapan_pensiun', startsOn: '2026-06-01', endsOn: null },
  ];
  const keep = (period: StandingPeriod, withdrawn: boolean) =>
    run(
      "insert into employee_standing (id, employee_id, standing, starts_on, ends_on, recorded_by, recorded_at, withdrawn, ended_by, ended_at) values ($1, $2, $3, $4, $5, 'HR', now(), $6, 'HR', now())",
      [newId(), agency.employeeIds.teacher, period.standing, period.startsOn, period.endsOn, withdrawn],
    );
  for (const period of periods) await keep(period, false);
  await keep({ standing: 'cltn', startsOn: '2026-04-01', endsOn: '2026-04-30' }, true);
  const days = [
    '2020-01-01',
    '2026-02-28',
    '2026-03-01',
    '2026-03-09',
    '2026-03-10',
    '2026-03-11',
    '2026-04-15',
    '2026-05-31',
    '2026-06-01',
    '2040-01-01',
  ];
  const stored = await run(`select day::text, ${standingOnDay('$1', 'day')} as standing from unnest($2::date[]) as day`, [
    agency.employeeIds.teacher,
    days,
  ]);
  expect(stored).toEqual(days.map((day) => ({ day, standing: standingOn(periods, day) })));
});
