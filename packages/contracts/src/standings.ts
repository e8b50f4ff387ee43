import { recordedStandings } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { PlanMoves } from './assignments.ts';
import { defineContract } from './contract.ts';
import { Employee } from './employees.ts';
import { DateOn, Id, idParam, named, nullable, ref, strict, word } from './schema.ts';

const tag = 'organisation';

/** What follows from a change of a standing; a dry run answers the same. */
export const StandingChange = named(
  'StandingChange',
  strict({
    employee: ref(Employee),
    plans: PlanMoves,
    supervised: Type.Integer({
      description: 'How many assignments the person supervises on that day: their line stays until somebody is named to act',
    }),
  }),
);
export type StandingChange = Static<typeof StandingChange>;
const standingErrors = ['employee.not_found', 'employee.merged', 'standing.dates_reversed', 'standing.overlaps'] as const;
const standingReason = Type.String({ minLength: 10, maxLength: 500 });
export const recordStanding = defineContract({
  id: 'recordStanding',
  tag,
  summary:
    'Record a legal standing from a day on: long leave, study, suspension, retirement; one that was open ends the day before, and plans follow',
  method: 'POST',
  path: '/employees/{employeeId}/standings',
  access: { permission: 'employee:manage' },
  effect: 'change',
  params: idParam('employeeId'),
  body: strict({ standing: word(recordedStandings), startsOn: DateOn, endsOn: nullable(DateOn), reason: standingReason }),
  success: { status: 200, schema: ref(StandingChange) },
  errors: standingErrors,
  example: { body: { standing: 'cltn', startsOn: '2026-08-01', endsOn: '2026-10-31', reason: 'Keputusan cuti nomor 12 tahun 2026' } },
});
export const endStanding = defineContract({
  id: 'endStanding',
  tag,
  summary: 'Give a standing its last day, or withdraw it (no day) because it was recorded by mistake; plans follow',
  method: 'POST',
  path: '/employees/{employeeId}/standings/{standingId}/end',
  access: { permission: 'employee:manage' },
  effect: 'change',
  params: strict({ employeeId: Id, standingId: Id }),
  body: strict({ endsOn: nullable(DateOn), reason: standingReason }),
  success: { status: 200, schema: ref(StandingChange) },
  errors: [...standingErrors, 'standing.not_found', 'standing.withdrawn'],
});
