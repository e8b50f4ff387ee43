import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  DateOn,
  Id,
  InstantAt,
  Measured,
  PersonRef,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const onPlan = { params: idParam('planId') } as const;

export const Evidence = named(
  'Evidence',
  strict({
    id: Id,
    kind: word(['file', 'link'] as const),
    fileName: nullable(Type.String()),
    mediaType: nullable(Type.String()),
    sizeBytes: nullable(Type.Integer()),
    sha256: nullable(Type.String()),
    link: nullable(Type.String()),
  }),
);
export type Evidence = Static<typeof Evidence>;
export const ProgressEntry = named(
  'ProgressEntry',
  strict({
    id: Id,
    indicatorId: Id,
    on: DateOn,
    value: nullable(Measured),
    note: Type.String(),
    by: ref(PersonRef),
    evidence: Type.Array(ref(Evidence)),
    createdAt: InstantAt,
  }),
);
export type ProgressEntry = Static<typeof ProgressEntry>;
export const ProgressPage = pageOf('ProgressPage', ProgressEntry);
const progressTag = 'progress';
export const listProgressEntries = defineContract({
  id: 'listProgressEntries',
  tag: progressTag,
  summary: 'The timeline of a plan, newest first',
  method: 'GET',
  path: '/plans/{planId}/progress-entries',
  access: { permission: 'progress:read' },
  effect: 'none',
  ...onPlan,
  query: strict({ ...pageQuery, indicatorId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(ProgressPage) },
  csv: true,
  errors: ['plan.not_found', 'access.denied', 'paging.cursor_invalid'],
});
export const createProgressEntry = defineContract({
  id: 'createProgressEntry',
  tag: progressTag,
  summary: 'Record progress: an indicator, a sentence, a piece of evidence',
  method: 'POST',
  path: '/plans/{planId}/progress-entries',
  access: { permission: 'progress:write' },
  effect: 'create',
  ...onPlan,
  body: strict({
    indicatorId: Id,
    on: DateOn,
    value: nullable(Measured),
    note: text(2000),
    links: Type.Array(Type.String({ format: 'uri', maxLength: 2000 }), { maxItems: 10 }),
    evidenceIds: Type.Array(Id, { maxItems: 10 }),
  }),
  success: { status: 201, schema: ref(ProgressEntry) },
  errors: [
    'plan.not_found',
    'access.denied',
    'plan.not_agreed',
    'progress.indicator_unknown',
    'progress.date_outside_period',
    'progress.value_refused',
    'evidence.not_found',
    'evidence.link_refused',
    'plan.stage_closed',
  ],
});
export const uploadEvidence = defineContract({
  id: 'uploadEvidence',
  tag: progressTag,
  summary: 'Upload one file of up to 10 MB; name it in a progress entry afterwards',
  method: 'POST',
  path: '/plans/{planId}/evidence',
  access: { permission: 'progress:write' },
  effect: 'create',
  bodyKind: 'form',
  ...onPlan,
  success: { status: 201, schema: ref(Evidence) },
  errors: [
    'plan.not_found',
    'access.denied',
    'plan.stage_closed',
    'evidence.file_missing',
    'evidence.too_large',
    'evidence.type_refused',
    'evidence.type_mismatch',
    'evidence.empty',
  ],
});
export const downloadEvidence = defineContract({
  id: 'downloadEvidence',
  tag: progressTag,
  summary: 'The file, always as an attachment',
  method: 'GET',
  path: '/evidence/{evidenceId}',
  access: { permission: 'evidence:read' },
  effect: 'none',
  params: idParam('evidenceId'),
  success: { status: 200, schema: null, media: 'file' },
  errors: ['evidence.not_found', 'access.denied'],
});
