/**
 * The employee whose account this is, as an expression: through every merge since, for the account of a record that was
 * given up keeps its name.
 */
export const personOfAccount = (accountId: string): string => `(
  with recursive record(id) as (
    select a.employee_id from account a where a.id = ${accountId}
    union
    select m.into_id from record x join employee_merge m on m.merged_id = x.id
  )
  select x.id
  from record x
  where not exists (select 1 from employee_merge m where m.merged_id = x.id)
)`;

/** The standings that hold of an employee (an expression), each with its days, as JSON. */
export const standingsOf = (employeeId: string): string => `coalesce((
  select json_agg(json_build_object('standing', s.standing, 'startsOn', s.starts_on, 'endsOn', s.ends_on))
  from employee_standing s
  where s.employee_id = ${employeeId}
    and not s.withdrawn
), '[]')`;
