/** A row of `employee`, as the contracts name a person. */
export const employeeJson = (row: string): string => `json_build_object('employeeId', ${row}.id, 'name', ${row}.name)`;

/** The same of a row that keeps the name which was valid when it was made. */
export const employeeAsThenJson = (row: string): string =>
  `json_build_object('employeeId', ${row}.employee_id, 'name', ${row}.employee_name)`;

/** A row of `unit`, as the contracts name a unit. */
export const unitJson = (row: string): string => `json_build_object('unitId', ${row}.id, 'code', ${row}.code, 'name', ${row}.name)`;

/** The same of a row that keeps how the unit was called then. */
export const unitAsThenJson = (row: string): string =>
  `json_build_object('unitId', ${row}.unit_id, 'code', ${row}.unit_code, 'name', ${row}.unit_name)`;
