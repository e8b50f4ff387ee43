import { type Standing, standings } from './vocabulary.ts';

/** The code of each standing in SIASN, two digits [P]. */
export const standingCodes = {
  aktif: '01', cltn: '02', tugas_belajar: '03', pemberhentian_sementara: '04', hukuman_disiplin: '15', masa_persiapan_pensiun: '20', mencapai_bup: '98', pensiun: '99',
} as const satisfies Record<Standing, string>;

/** Unpaid leave (CLTN), suspension, preparing for retirement (MPP) [P]; whoever has reached the age or retired does no work to plan. */
const withoutPlan: ReadonlySet<Standing> = new Set(['cltn', 'pemberhentian_sementara', 'masa_persiapan_pensiun', 'mencapai_bup', 'pensiun']);

/** Whether a person in this standing gets a plan. A study assignment has one [C]; a disciplinary measure takes none away. */
export const plansIn = (standing: Standing): boolean => !withoutPlan.has(standing);

export const plannedStandings: readonly Standing[] = standings.filter(plansIn);
