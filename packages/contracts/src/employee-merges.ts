import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Employee } from './employees.ts';
import { Id, idParam, named, ref, strict, word } from './schema.ts';

const tag = 'organisation';

/** What moves with a record, by the tables that have a word of their own; everything else is counted as other. */
export const mergedParts = [
  'assignment',
  'plan',
  'supervision',
  'progress_entry',
  'feedback_note',
  'assessment',
  'result',
  'measured_value',
  'supervision_report',
  'delegation',
  'employee_standing',
  'nip_correction',
] as const;
export const EmployeeMerge = named(
  'EmployeeMerge',
  strict({
    employee: ref(Employee),
    moved: Type.Array(strict({ what: word([...mergedParts, 'other']), rows: Type.Integer() }), {
      description: 'What the record given up has handed over',
    }),
  }),
);
export type EmployeeMerge = Static<typeof EmployeeMerge>;
export const mergeEmployee = defineContract({
  id: 'mergeEmployee',
  tag,
  summary: 'Make two records of one person one: everything moves to the other record, which keeps its NIP. It is not undone',
  method: 'POST',
  path: '/employees/{employeeId}/merge',
  access: { permission: 'employee:manage' },
  effect: 'change',
  params: idParam('employeeId'),
  body: strict({ intoEmployeeId: Id, reason: Type.String({ minLength: 10, maxLength: 500 }) }),
  success: { status: 200, schema: ref(EmployeeMerge) },
  errors: [
    'employee.not_found',
    'employee.merged',
    'employee.merge_self',
    'employee.merge_line',
    'employee.merge_overlaps',
    'employee.merge_conflict',
    'supervision.cycle',
    'supervision.too_deep',
  ],
  example: { body: { intoEmployeeId: '0193a1b2-0000-7000-8000-000000000001', reason: 'Dua catatan dari impor Januari, orang yang sama' } },
});
