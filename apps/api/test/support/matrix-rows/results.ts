import type { World } from '../matrix-world.ts';
import { type MatrixRows, none, officersOf, plan } from './row.ts';

const result = (world: World) => ({ params: { resultId: world.resultId } });
const released = (world: World) => ({ params: { resultId: world.releasedResultId } });
const predicateOfUnit = { predicate: 'baik', basis: 'Capaian perjanjian kinerja 97%', reason: null };

export const resultRows: MatrixRows = {
  listScores: {
    input: (w) => ({ query: { cycleId: w.cycleId } }),
    may: '+    +    +   +    +   +    +   +  +   +   x  x    +    +   +   x',
  },
  getPlanScore: { input: plan, may: 'x    -    +   x    +   x    x   +  -   +   x  x    -    -   x   x' },
  listResults: { input: none, may: '+    +    +   +    +   +    +   +  +   +   x  x    +    +   +   x' },
  getResult: [
    { input: result, may: '-    -    +   -    +   -    -   +  -   +   x  x    -    -   -   x' },
    { input: released, may: '-    -    +   -    +   +    +   +  -   +   x  x    +    -   +   x' },
  ],
  listPeriodicResultsOf: [
    { input: result, may: '-    -    +   -    +   -    -   +  -   +   x  x    -    -   -   x' },
    { input: released, may: '-    -    +   -    +   +    +   +  -   +   x  x    +    -   +   x' },
  ],
  getReceipt: [
    { input: result, may: '-    -    +   -    +   -    x   +  -   +   x  x    -    -   -   x' },
    { input: released, may: '-    -    +   -    +   +    x   +  -   +   x  x    +    -   +   x' },
  ],
  acknowledgeResult: [
    {
      input: (w) => ({ ...result(w), ifMatch: 1, body: { answer: 'agree', note: null } }),
      may: '-    -    x   -    x   -    x   x  x   x   x  x    -    -   x   x',
    },
    {
      input: (w) => ({ ...released(w), ifMatch: w.releasedVersion, body: { answer: 'agree', note: null } }),
      may: '-    -    x   -    x   x    x   x  x   x   x  x    +    -   x   x',
    },
  ],
  recordPaperDelivery: [
    {
      input: (w) => ({ ...result(w), ifMatch: 1, body: { receivedOn: '2026-11-24', note: null } }),
      may: '-    -    9   -    x   -    x   9  -   x   x  x    -    -   x   x',
    },
    {
      input: (w) => ({ ...released(w), ifMatch: w.releasedVersion, body: { receivedOn: '2026-11-24', note: null } }),
      may: '-    -    9   -    x   x    x   9  -   x   x  x    x    -   x   x',
    },
  ],
  releaseResults: { input: (w) => ({ params: { cycleId: w.cycleId }, body: { unitId: w.agency.unitIds.SD1 } }), may: officersOf.unitHr },

  listOrganisationPredicates: {
    input: (w) => ({ params: { cycleId: w.cycleId } }),
    may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   x   x',
  },
  getOrganisationPredicate: {
    input: (w) => ({ params: { cycleId: w.cycleId, unitId: w.agency.unitIds.SD1 } }),
    may: '+    +    +   -    +   +    +   +  -   +   x  +    +    -   x   x',
  },
  setOrganisationPredicate: [
    {
      input: (w) => ({ params: { cycleId: w.cycleId, unitId: w.agency.unitIds.SD2 }, ifMatch: 0, body: predicateOfUnit }),
      may: '-    -    -   x    +   x    x   x  x   x   x  x    -    x   x   x',
    },
    // results of this school are released
    {
      input: (w) => ({ params: { cycleId: w.cycleId, unitId: w.agency.unitIds.SD1 }, ifMatch: 0, body: predicateOfUnit }),
      may: 'x    x    x   -    9   x    x   x  x   x   x  x    x    -   x   x',
    },
  ],
};
