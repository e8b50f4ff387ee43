import { libraryFits, positionKinds } from '@pauh/domain';
import Type from 'typebox';
import { Actions, Id, InstantAt, UnitRef, defaulted, nullable, pageQuery, ref, strict, text, word } from './schema.ts';

/** A code that others refer to; it is never given to another entry. */
export const Code = Type.String({ pattern: '^[A-Za-z0-9._-]{1,60}$' });
const PositionTitle = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'A job, as the organisation calls it' });
export const Reason = Type.String({ minLength: 10, maxLength: 500 });

/** For whom an entry is written; null is everybody, and what is given must all be met. */
const audience = { positionKind: nullable(word(positionKinds)), positionTitle: nullable(PositionTitle) };
export const audienceBody = {
  ...audience,
  forUnitId: nullable(Type.String({ format: 'uuid', description: 'This unit and all below it; null: the whole agency' })),
};

/** What every entry of the library has beside its words. `version` is its number, and its ETag. */
export const entryFields = {
  id: Id,
  code: Type.String(),
  version: Type.Integer(),
  newestVersion: Type.Integer(),
  ...audience,
  forUnit: nullable(ref(UnitRef)),
  fit: nullable(word(libraryFits)),
  reason: nullable(Type.String({ description: 'Why this version was written' })),
  createdBy: nullable(Type.String()),
  createdAt: InstantAt,
  withdrawal: nullable(
    strict(
      { at: InstantAt, by: Type.String(), reason: Type.String() },
      { description: 'It is offered no more; plans that took it keep it' },
    ),
  ),
  actions: Actions,
};

const libraryViews = ['all', 'fitting'] as const;
const libraryStates = ['offered', 'withdrawn'] as const;
/** Filters of a list of entries. `positionTitle` and `unitId` ask what is offered to such a job in such a unit. */
export const libraryQuery = {
  ...pageQuery,
  search: Type.Optional(text(100)),
  view: defaulted({ ...word(libraryViews), default: 'all', description: '`fitting`: only what is meant for my job and unit' }),
  positionTitle: Type.Optional(PositionTitle),
  unitId: Type.Optional(Id),
  state: defaulted({ ...word(libraryStates), default: 'offered' }),
};
