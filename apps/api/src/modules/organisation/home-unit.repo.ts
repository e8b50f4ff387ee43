/**
 * Where a person is at home on a day: the unit of the definitive assignment, else of another one of that day, else of
 * the last one, else the root, so that nobody is out of everybody's sight. Joins it as `home` to a query over `employee`.
 */
export const homeUnit = (employeeId: string, today: string): string => `
  left join lateral (
    select *
    from (
      select
        u.id as unit_id, u.code, u.name, u.path, a.id as assignment_id, p.title, p.is_head, inside.on_duty, a.kind,
        a.starts_on
      from assignment a
      join unit u on u.id = a.unit_id
      join position p on p.id = a.position_id
      cross join lateral (
        select a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date as on_duty
      ) inside
      where a.employee_id = ${employeeId}
      union all
      (
        select null, null, null, path, null, null, false, false, 'none', '-infinity'
        from unit
        where parent_id is null
        order by no limit 1
      )
    ) at
    order by at.kind = 'none', at.on_duty desc, at.kind = 'definitive' desc, at.starts_on desc limit 1
  ) home on true`;

/** The unit of a `homeUnit`, as the contracts name it. */
export const homeUnitJson = "json_build_object('unitId', home.unit_id, 'code', home.code, 'name', home.name)";
