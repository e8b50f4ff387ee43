import { positionKinds, zones } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Actions, DateOn, Id, UnitRef, Version, idParam, named, nullable, pageOf, pageQuery, ref, strict, text, word } from './schema.ts';

const tag = 'organisation';

export const Unit = named(
  'Unit',
  strict({
    id: Id,
    code: Type.String(),
    name: Type.String(),
    kind: Type.String(),
    parent: nullable(ref(UnitRef)),
    depth: Type.Integer(),
    headName: nullable(Type.String()),
    zone: nullable(word(zones)),
    startsOn: DateOn,
    endsOn: nullable(DateOn),
    version: Version,
    actions: Actions,
  }),
);
export type Unit = Static<typeof Unit>;
export const UnitPage = pageOf('UnitPage', Unit);
const unitFields = { name: text(200), kind: text(60) };

export const listUnits = defineContract({
  id: 'listUnits',
  tag,
  summary: 'Units, in the order of the tree',
  method: 'GET',
  path: '/units',
  access: { permission: 'unit:read' },
  effect: 'none',
  query: strict({ ...pageQuery, search: Type.Optional(text(100)), belowUnitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(UnitPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getUnit = defineContract({
  id: 'getUnit',
  tag,
  summary: 'One unit',
  method: 'GET',
  path: '/units/{unitId}',
  access: { permission: 'unit:read' },
  effect: 'none',
  params: idParam('unitId'),
  success: { status: 200, schema: ref(Unit) },
  errors: ['unit.not_found'],
});
export const createUnit = defineContract({
  id: 'createUnit',
  tag,
  summary: 'A new unit below another',
  method: 'POST',
  path: '/units',
  access: { permission: 'unit:manage' },
  effect: 'create',
  body: strict({ code: Type.String({ pattern: '^[A-Za-z0-9._-]{1,60}$' }), parentId: Id, startsOn: DateOn, ...unitFields }),
  success: { status: 201, schema: ref(Unit) },
  errors: ['unit.not_found', 'unit.code_taken', 'unit.too_deep'],
});
export const updateUnit = defineContract({
  id: 'updateUnit',
  tag,
  summary: 'Rename a unit, set its zone, or end it',
  method: 'PUT',
  path: '/units/{unitId}',
  access: { permission: 'unit:manage' },
  effect: 'change',
  params: idParam('unitId'),
  body: strict({
    ...unitFields,
    endsOn: nullable(DateOn),
    zone: Type.Optional(
      nullable(
        Type.Enum([...zones], {
          type: 'string',
          description: 'In which the days of deadlines end; null: as the unit above; left out: as it was',
        }),
      ),
    ),
  }),
  success: { status: 200, schema: ref(Unit) },
  errors: ['unit.not_found', 'unit.not_empty'],
});

export const Position = named(
  'Position',
  strict({
    id: Id,
    unit: ref(UnitRef),
    title: Type.String(),
    kind: word(positionKinds),
    echelon: nullable(Type.String()),
    level: nullable(Type.String()),
    isHead: Type.Boolean(),
    superiorPositionId: nullable(Id),
    holderName: nullable(Type.String()),
    version: Version,
  }),
);
export type Position = Static<typeof Position>;
export const PositionPage = pageOf('PositionPage', Position);
export const listPositions = defineContract({
  id: 'listPositions',
  tag,
  summary: 'Positions',
  method: 'GET',
  path: '/positions',
  access: { permission: 'unit:read' },
  effect: 'none',
  query: strict({ ...pageQuery, unitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(PositionPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const JobTitle = named(
  'JobTitle',
  strict({ title: Type.String(), kind: word(positionKinds), positions: Type.Integer({ description: 'How many positions have it' }) }),
);
export type JobTitle = Static<typeof JobTitle>;
export const JobTitlePage = pageOf('JobTitlePage', JobTitle);
export const listJobTitles = defineContract({
  id: 'listJobTitles',
  tag,
  summary: 'The titles of positions, each once however it is written',
  method: 'GET',
  path: '/job-titles',
  access: { permission: 'unit:read' },
  effect: 'none',
  query: strict({ ...pageQuery, search: Type.Optional(text(100)) }),
  success: { status: 200, schema: ref(JobTitlePage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const createPosition = defineContract({
  id: 'createPosition',
  tag,
  summary: 'A new position in a unit',
  method: 'POST',
  path: '/positions',
  access: { permission: 'unit:manage' },
  effect: 'create',
  body: strict({
    unitId: Id,
    title: text(200),
    kind: word(positionKinds),
    echelon: nullable(text(20)),
    level: nullable(text(40)),
    isHead: Type.Boolean(),
    superiorPositionId: nullable(Id),
  }),
  success: { status: 201, schema: ref(Position) },
  errors: ['unit.not_found', 'position.not_found', 'position.head_exists', 'position.title_taken'],
});
