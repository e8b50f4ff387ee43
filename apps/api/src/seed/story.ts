import type { Person } from './people.ts';
import type { Reached } from './import-files.ts';

/** The people to whom something happens; the others have an ordinary semester. */
export interface Story {
  readonly office: Person;
  readonly principal: Person;
  readonly teacher: Person;
  readonly colleague: Person;
  readonly clerk: Person;
  readonly nurse: Person;
  readonly healthHead: Person;
  readonly secretary: Person;
  readonly returned: Person;
  readonly moved: Person;
  readonly wrongLine: Person;
  readonly unmeasured: Person;
  readonly qualitative: Person;
  readonly absent: Person;
  readonly standsIn: Person;
  readonly calibrated: Person;
}

export function castOf(people: readonly Person[]): Story {
  const named = (name: string) => people.find((person) => person.name === name) as Person;
  const nth = (unit: string, job: Person['job'], no: number) =>
    people.filter((person) => person.unit === unit && person.job === job)[no] as Person;
  return {
    office: named('Rahmat Hidayat'),
    principal: named('Ratna Dewi'),
    teacher: named('Sari Wulandari'),
    colleague: named('Agus Pranoto'),
    clerk: named('Dewi Lestari'),
    nurse: named('Nur Aini'),
    healthHead: named('Yusnita Harahap'),
    secretary: named('Lukman Hakim'),
    returned: nth('SMP1', 'teacher', 3),
    moved: nth('SD2', 'teacher', 5),
    wrongLine: nth('SD1', 'teacher', 6),
    unmeasured: nth('SD2', 'teacher', 2),
    qualitative: nth('PKM', 'clerk', 0),
    absent: named('Hendra Gunawan'),
    standsIn: named('Bayu Saputra'),
    calibrated: nth('SD2', 'teacher', 0),
  };
}

/** Last semester the class of Agus hardly grew, and he found no time for training. */
export const reachedBefore =
  ({ colleague }: Story): Reached =>
  (person, code) =>
    person === colleague ? { HADIR: 82, JP: 4, MODUL: 3 }[code as string] : undefined;

/** This semester the nurse visited fewer families than agreed, one class was not measured, and Agus has caught up. */
export const reachedNow =
  ({ nurse, unmeasured, colleague }: Story): Reached =>
  (person, code) => {
    if (person === nurse) return { KUNJUNG: 13, JP: 4 }[code as string];
    if (person === unmeasured && code === 'UJIAN') return null;
    return person === colleague ? { HADIR: 97, JP: 14, MODUL: 6 }[code as string] : undefined;
  };
