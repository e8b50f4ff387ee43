import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Id, InstantAt, PersonRef, named, nullable, pageOf, pageQuery, ref, strict, text } from './schema.ts';

const tag = 'trust';

export const AuditEntry = named(
  'AuditEntry',
  strict(
    {
      seq: Type.Integer(),
      at: InstantAt,
      actorName: Type.String(),
      actorAccountId: nullable(Id),
      onBehalfOf: nullable(ref(PersonRef)),
      action: Type.String(),
      subjectType: Type.String(),
      subjectId: Type.String(),
      requestId: Type.String(),
      before: Type.Unknown(),
      after: Type.Unknown(),
      prevHash: nullable(Type.String()),
      hash: nullable(Type.String()),
    },
    {
      description:
        '`prevHash` and `hash` are null for a reader who is staff: nothing of their own case is listed to them, and no gap in a chain may tell of it',
    },
  ),
);
export type AuditEntry = Static<typeof AuditEntry>;
export const AuditPage = pageOf('AuditPage', AuditEntry);
export const listAuditEntries = defineContract({
  id: 'listAuditEntries',
  tag,
  summary: 'Who changed what, newest first',
  method: 'GET',
  path: '/audit-entries',
  access: { permission: 'audit:read' },
  effect: 'none',
  query: strict({ ...pageQuery, subjectId: Type.Optional(text(100)), action: Type.Optional(text(100)) }),
  success: { status: 200, schema: ref(AuditPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});

export const AccessEntry = named(
  'AccessEntry',
  strict(
    {
      id: Id,
      at: nullable(InstantAt),
      actorName: nullable(Type.String()),
      capacity: Type.String(),
      onBehalfOf: nullable(ref(PersonRef)),
      what: Type.String(),
      planId: nullable(Id),
      cycleName: nullable(Type.String()),
    },
    {
      description:
        '`what` ends in `_list` where it stood in a list, which is recorded once a day. `onBehalfOf`: the supervisor in whose name a delegate opened it. `at` and `actorName` are null for the one line of those who contributed to an assessment; it stands last',
    },
  ),
);
export type AccessEntry = Static<typeof AccessEntry>;
export const AccessPage = pageOf('AccessPage', AccessEntry);
export const listMyAccessEntries = defineContract({
  id: 'listMyAccessEntries',
  tag,
  summary: 'Who opened my evaluation',
  method: 'GET',
  path: '/me/access-entries',
  access: { permission: 'me:read' },
  effect: 'none',
  query: strict(pageQuery),
  success: { status: 200, schema: ref(AccessPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
