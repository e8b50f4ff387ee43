import { type CycleKind, addDays } from '@pauh/domain';

/** The days of a cycle and of what happens in it. */
export interface SemesterDays {
  readonly no: number;
  readonly kind: CycleKind;
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly lastDays: { readonly planning: string; readonly running: string; readonly assessment: string; readonly calibration?: string };
}

const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const planningDays = 30;

/** The first day of the month that lies so many months from the month of this date. */
function monthStart(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}
const monthName = (date: string): string => `${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

function semester(no: number, startsOn: string, assessment: { opensOn: string; lastDay: string }): SemesterDays {
  const endsOn = addDays(monthStart(startsOn, 6), -1);
  return {
    no,
    kind: 'semester',
    code: `semester-${startsOn.slice(0, 7)}`,
    name: `Semester ${monthName(startsOn)} – ${monthName(endsOn)}`,
    startsOn,
    endsOn,
    lastDays: { planning: addDays(startsOn, planningDays), running: addDays(assessment.opensOn, -1), assessment: assessment.lastDay },
  };
}

/** Six months up to the end of this one, always in the middle of assessment: open since eight days, ten to go. */
export const runningSemester = (today: string): SemesterDays =>
  semester(2, monthStart(today, -5), { opensOn: addDays(today, -8), lastDay: addDays(today, 10) });

/** The six months before: assessed in the three weeks after their end. */
export function finishedSemester(today: string): SemesterDays {
  const next = monthStart(today, -5);
  return semester(1, monthStart(next, -6), { opensOn: addDays(next, -10), lastDay: addDays(next, 20) });
}

/** The first three months of the semester that is over, with two weeks in which a calibration looks at them. */
export function calibratedQuarter(today: string): SemesterDays {
  const { startsOn } = finishedSemester(today);
  const endsOn = addDays(monthStart(startsOn, 3), -1);
  return {
    no: 1,
    kind: 'quarterly',
    code: `triwulan-${startsOn.slice(0, 7)}`,
    name: `Triwulan ${monthName(startsOn)} – ${monthName(endsOn)}`,
    startsOn,
    endsOn,
    lastDays: {
      planning: addDays(startsOn, planningDays),
      running: addDays(endsOn, -11),
      assessment: addDays(endsOn, 10),
      calibration: addDays(endsOn, 20),
    },
  };
}
