import { schemeRulesToDto } from '@pauh/contracts/exact-content';
import { addDays, defaultSchemeRules } from '@pauh/domain';
import type { Database } from '../db/client.ts';
import type { Acting } from '../db/work.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { createServiceIndicator } from '../modules/cascade/cascade.module.ts';
import { createScheme } from '../modules/cycles/cycles.module.ts';
import { createPlanTemplate } from '../modules/indicators/indicators.module.ts';
import { accountLines, givePasswords, openOfficers } from './accounts.ts';
import { playCalibratedQuarter } from './calibrated-quarter.ts';
import { type Calendar, type Day, createCalendar, officerActing, staffActing } from './acts.ts';
import { findState, findUnitIds, listHolders } from './demonstration.repo.ts';
import { playFinishedSemester } from './finished-semester.ts';
import { employeesFile, indicatorsFile, unitsFile } from './import-files.ts';
import { templateAudiences } from './library.ts';
import { type Person, inventPeople, jobs } from './people.ts';
import { playRunningSemester } from './running-semester.ts';
import { type Cast, loadSheet } from './semester-acts.ts';
import { finishedSemester } from './semesters.ts';
import { castOf } from './story.ts';
import { services, templateContent, templates } from './work-patterns.ts';

const loaderName = 'Pemuat data contoh';

/**
 * Loads the demonstration agency into an empty database, once; a database that has anything in it is left alone.
 * Answers the lines that name its accounts.
 */
export async function seedDemonstration(db: Database, clock: Clock): Promise<string[]> {
  const people = inventPeople();
  const story = castOf(people);
  const { filled, loaded } = await findState(db, loaderName);
  if (filled) return loaded ? accountLines(story) : [];
  const calendar = createCalendar(db, clock);
  const { cast, unitIds } = await found(calendar, people);
  const holders = new Map((await listHolders(db)).map((holder) => [holder.nip, holder]));
  const educators = people.filter((person) => person.unit !== 'PAUH' && person.unit !== 'PKM');
  await playFinishedSemester(calendar, cast, educators, story, unitIds.get('DISDIK') ?? '');
  await playCalibratedQuarter(calendar, cast, people, story, unitIds.get('SD2') ?? '', holders);
  await playRunningSemester(calendar, cast, people, story, unitIds.get('PAUH') ?? '', holders);
  return accountLines(story);
}

/** The agency before its first semester: units, staff, indicators, officers, the scheme. */
async function found(calendar: Calendar, people: readonly Person[]): Promise<{ cast: Cast; unitIds: ReadonlyMap<string, string> }> {
  const loader = officerActing(newId(), loaderName, [
    { role: 'hr_admin', unitPath: '/' },
    { role: 'it_admin', unitPath: '/' },
  ]);
  return calendar.onDay(addDays(finishedSemester(calendar.today).startsOn, -30), async (day) => {
    await day.as(loader, (work) => loadSheet(work, 'units', unitsFile(), 'unit.csv'));
    await day.as(loader, (work) => loadSheet(work, 'employees', employeesFile(people), 'pegawai.csv'));
    await day.as(loader, (work) => loadSheet(work, 'indicators', indicatorsFile(), 'indikator.csv'));
    const unitIds = await findUnitIds(day.tx);
    const officerIds = await openOfficers(day, loader, unitIds);
    const holders = await listHolders(day.tx);
    await givePasswords(day, officerIds.values(), holders, codesToPrint(people));
    const hr = officerActing(officerIds.get('hr') ?? '', 'Hesti Kurniawati', [{ role: 'hr_admin', unitPath: '/' }]);
    await nameServices(day, hr, unitIds);
    const scheme = await day.as(hr, (work) =>
      createScheme(work, {
        code: 'semester-pendidikan',
        name: 'Semester dengan bobot dan perilaku',
        rules: schemeRulesToDto(defaultSchemeRules),
      }),
    );
    await writeTemplates(day, hr, unitIds);
    const byNip = new Map(holders.map((holder) => [holder.nip, staffActing(holder)]));
    return { cast: { hr, byNip, rules: defaultSchemeRules, schemeId: scheme.id }, unitIds };
  });
}

/** Two people who have not signed in yet: for them HR prints activation codes. */
const codesToPrint = (people: readonly Person[]): Set<string> =>
  new Set(
    people
      .filter((person) => person.unit === 'PKM' && person.job === 'clerk')
      .slice(0, 2)
      .map((person) => person.nip),
  );

async function nameServices(day: Day, hr: Acting, unitIds: ReadonlyMap<string, string>): Promise<void> {
  for (const { unit, ...words } of services)
    await day.as(hr, (work) =>
      createServiceIndicator(work, { ...words, unitId: unitIds.get(unit) ?? '', startsOn: day.today, endsOn: null }),
    );
}

async function writeTemplates(day: Day, hr: Acting, unitIds: ReadonlyMap<string, string>): Promise<void> {
  for (const job of jobs) {
    const { positionKind = null, positionTitle = null, unitCode = '' } = templateAudiences[job];
    await day.as(hr, (work) =>
      createPlanTemplate(work, {
        code: templates[job].code,
        name: templates[job].name,
        content: templateContent(job),
        positionKind,
        positionTitle,
        forUnitId: unitIds.get(unitCode) ?? null,
      }),
    );
  }
}
