/** Over a row of `plan`: a result that rests on it is out; released, and whatever came after. */
export const releasedPlan = (row: string): string => `coalesce(${row}.result_state not in ('computed', 'decided'), false)`;
