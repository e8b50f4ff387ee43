import {
  getAssessmentMirror,
  getAssessmentSheet,
  listOwnParts,
  listPeriodicResults,
  listPlanContributions,
  listPlans,
  type AssessmentSheet,
} from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';
import { useSession } from '../../shared/session.ts';
import { chooseCycle, cyclesOf, isOpen } from './composables/team.ts';

/** A team of one supervisor is far smaller than a page of the list. */
const wholeTeam = 200;

/** The people one assesses: the own team, and those of a supervisor who handed just that over. */
async function assessablePlans(signal: AbortSignal) {
  const { standsIn } = useSession();
  const team = await ask(listPlans, { query: { view: 'team', limit: wholeTeam }, signal });
  return { ...team, items: team.items.filter(({ onBehalfOf }) => onBehalfOf === null || standsIn(['assessment'], onBehalfOf.employeeId)) };
}

export const teamPlans = defineQueryOptions({
  key: ['team-plans'],
  query: ({ signal }) => assessablePlans(signal),
});

export type SheetKind = AssessmentSheet['kind'];
/** Every reading is told to the person it is about: once when the page opens, not again whenever the window is looked at. */
export const assessmentSheet = defineQueryOptions(({ planId, kind }: { planId: string; kind: SheetKind }) => ({
  key: ['assessment-sheet', planId, kind],
  query: ({ signal }: { signal: AbortSignal }) => ask(getAssessmentSheet, { params: { planId, kind }, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  gcTime: 0,
}));

/** The days on which one supervised people whom another supervises by now, and one's own sheets of them. */
export const ownParts = defineQueryOptions({
  key: ['own-parts'],
  query: ({ signal }) => ask(listOwnParts, { signal }),
});

/** Every draft that waits to be handed in, to be checked side by side. */
export const draftSheets = defineQueryOptions({
  key: ['assessment-drafts'],
  async query({ signal }: { signal: AbortSignal }) {
    const { items } = await assessablePlans(signal);
    const drafts = items.filter(({ supervisorAssessment }) => supervisorAssessment === 'draft');
    return Promise.all(drafts.map(({ id }) => ask(getAssessmentSheet, { params: { planId: id, kind: 'supervisor' }, signal })));
  },
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  gcTime: 0,
});

/** The shorter results of the same year; reading them is told to the person, so once. */
export const periodicResults = defineQueryOptions((planId: string) => ({
  key: ['listPeriodicResults', planId],
  query: ({ signal }: { signal: AbortSignal }) => ask(listPeriodicResults, { params: { planId }, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}));

/** Whom one may assess now, in one cycle: the one asked for, else the one that is being assessed. */
export const queueSheets = defineQueryOptions((asked: string | null) => ({
  key: ['assessment-queue', asked ?? ''],
  async query({ signal }: { signal: AbortSignal }) {
    const { items } = await assessablePlans(signal);
    const cycleId = chooseCycle(cyclesOf(items), asked)?.id;
    const open = items.filter((plan) => isOpen(plan) && plan.cycle.cycleId === cycleId);
    const sheets = await Promise.all(open.map(({ id }) => ask(getAssessmentSheet, { params: { planId: id, kind: 'supervisor' }, signal })));
    return sheets.filter(({ actions }) => actions.includes('save'));
  },
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  gcTime: 0,
}));

/** What colleagues say of the person; told to them as a reading of the assessment, so once too. */
export const contributionsBeside = defineQueryOptions((planId: string) => ({
  key: ['listPlanContributions', planId],
  query: ({ signal }: { signal: AbortSignal }) => ask(listPlanContributions, { params: { planId }, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}));

/** What the rater wrote themselves; asked for anew each time it is opened. */
export const ownMirror = defineQueryOptions((cycleId: string) => ({
  key: ['assessment-mirror', cycleId],
  query: ({ signal }: { signal: AbortSignal }) => ask(getAssessmentMirror, { query: { cycleId }, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  gcTime: 0,
}));
