import type { World } from '../matrix-world.ts';
import { type MatrixRows, none, plan, staff } from './row.ts';

const sheet = (kind: 'self' | 'supervisor' | 'part') => (world: World) => ({ params: { planId: world.planId, kind } });
const contribution = (world: World) => ({ params: { contributionId: world.contributionId } });

export const assessmentRows: MatrixRows = {
  getAssessmentSheet: [
    { input: sheet('self'), may: '+    -    +   x    +   x    x   +  -   +   x  x    -    -   x   x' },
    { input: sheet('supervisor'), may: 'x    -    +   x    +   x    x   +  -   +   x  x    -    -   x   x' },
    { input: sheet('part'), may: 'x    -    x   +    x   x    x   x  -   x   x  x    -    -   x   x' },
  ],
  saveAssessment: [
    {
      input: (w) => ({ ...sheet('self')(w), ifMatch: w.selfVersion, body: emptyContent }),
      may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
    },
    {
      input: (w) => ({ ...sheet('supervisor')(w), ifMatch: w.supervisorVersion, body: emptyContent }),
      may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x',
    },
    {
      input: (w) => ({ ...sheet('part')(w), ifMatch: w.partVersion, body: emptyContent }),
      may: 'x    -    x   9    x   x    x   x  x   x   x  x    -    -   x   x',
    },
  ],
  submitAssessment: [
    {
      input: (w) => ({ ...sheet('self')(w), ifMatch: w.selfVersion }),
      may: '9    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
    },
    {
      input: (w) => ({ ...sheet('supervisor')(w), ifMatch: w.supervisorVersion }),
      may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x',
    },
    {
      input: (w) => ({ ...sheet('part')(w), ifMatch: w.partVersion }),
      may: 'x    -    x   9    x   x    x   x  x   x   x  x    -    -   x   x',
    },
  ],
  correctAssessment: [
    {
      input: (w) => ({ ...sheet('self')(w), ifMatch: w.selfVersion, body: { reason: 'Angka kehadiran keliru' } }),
      may: '+    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x',
    },
    {
      input: (w) => ({ ...sheet('supervisor')(w), ifMatch: w.supervisorVersion, body: { reason: 'Angka kehadiran keliru' } }),
      may: 'x    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x',
    },
    // what the decided whole rests on waits until that is opened
    {
      input: (w) => ({ ...sheet('part')(w), ifMatch: w.partVersion, body: { reason: 'Angka kehadiran keliru' } }),
      may: 'x    -    x   9    x   x    x   x  x   x   x  x    -    -   x   x',
    },
  ],
  listPlanAssessments: { input: plan, may: '+    -    +   +    +   x    x   +  -   +   x  x    -    -   x   x' },
  listPeriodicResults: { input: plan, may: 'x    -    +   x    +   x    x   +  -   +   x  x    -    -   x   x' },
  getPlanAnnouncements: { input: plan, may: 'x    -    +   x    +   x    x   x  x   x   x  x    -    -   x   x' },
  listOwnParts: { input: none, may: staff },
  getAssessmentMirror: { input: (w) => ({ query: { cycleId: w.cycleId } }), may: staff },
  getFairnessCheck: {
    input: (w) => ({ params: { cycleId: w.cycleId } }),
    may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x',
  },
  listOverrideCounts: { input: none, may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x' },
  getAssessment: {
    input: (w) => ({ params: { assessmentId: w.assessmentId } }),
    may: '+    -    +   -    +   -    x   +  -   +   x  x    -    -   x   x',
  },

  listPlanContributions: { input: plan, may: 'x    -    +   x    +   x    x   x  x   +   x  x    -    -   x   x' },
  listContributionCandidates: { input: plan, may: 'x    -    +   x    x   x    x   x  x   x   x  x    -    -   x   x' },
  inviteContributors: {
    input: (w) => ({ ...plan(w), body: { contributorIds: [w.agency.employeeIds.colleague], dueOn: '2026-12-04' } }),
    may: 'x    -    9   x    x   x    x   x  x   x   x  x    -    -   x   x',
  },
  listReceivedContributions: [
    { input: plan, may: 'x    -    x   x    x   x    x   x  x   x   x  x    -    -   x   x' },
    { input: (w) => ({ params: { planId: w.releasedPlanId } }), may: '-    -    x   -    x   x    x   x  x   x   x  x    +    -   x   x' },
  ],
  listMyContributions: { input: none, may: staff },
  getContribution: { input: contribution, may: '-    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x' },
  answerContribution: {
    input: (w) => ({
      ...contribution(w),
      ifMatch: 1,
      body: { behaviours: [{ behaviour: 'loyal', rating: 'sesuai_ekspektasi', text: null }], advice: null },
    }),
    may: '-    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x',
  },
  declineContribution: {
    input: (w) => ({ ...contribution(w), ifMatch: 1, body: { reason: 'Saya jarang bekerja bersama' } }),
    may: '-    -    -   -    -   -    x   x  x   x   x  x    +    -   x   x',
  },
};
const emptyContent = {
  indicators: [],
  results: [],
  behaviours: [],
  resultRating: null,
  resultReason: null,
  behaviourRating: null,
  behaviourReason: null,
  nextStep: null,
};
