import type { FeedbackNote, FeedbackRequest } from '@pauh/contracts';
import { me } from './api.ts';
import { content, planId, supervisor } from './plan.ts';

/** Notes and requests as the server answers them; they are for the one of `me` unless said otherwise. */
export const sari = { ...me, permissions: [...me.permissions, 'feedback:read', 'feedback:write'] };
export const ratna = { ...supervisor, permissions: [...supervisor.permissions, 'feedback:read', 'feedback:write'] };
export const owner = { employeeId: me.employee.employeeId, name: 'Sari Wulandari' };
export const head = { employeeId: supervisor.employee.employeeId, name: 'Ratna Dewi' };
export const colleague = { employeeId: 'e7', name: 'Agus Pranoto' };
const indicator = content.results[0]!.indicators[0]!;

export const note = (fields: Partial<FeedbackNote> = {}): FeedbackNote => ({
  id: 'n1',
  planId,
  employee: owner,
  kind: 'needs_attention',
  subject: 'indicator',
  subjectId: indicator.id!,
  subjectTitle: indicator.title,
  text: 'Kehadiran turun dua minggu ini.',
  by: head,
  onBehalfOf: null,
  capacity: 'supervisor',
  shared: true,
  requestId: null,
  correctsId: null,
  correctedById: null,
  replies: 0,
  createdAt: '2026-10-12T03:00:00Z',
  notifiedAt: '2026-10-12T03:00:00Z',
  seenAt: '2026-10-13T01:00:00Z',
  countsFrom: '2026-10-27',
  ...fields,
});
export const request = (fields: Partial<FeedbackRequest> = {}): FeedbackRequest => ({
  id: 'q1',
  asker: owner,
  asked: colleague,
  askedAs: 'colleague',
  subject: 'indicator',
  subjectId: indicator.id!,
  subjectTitle: indicator.title,
  question: 'Apa satu hal yang bisa saya coba?',
  shared: false,
  state: 'open',
  askedAt: '2026-10-12T03:00:00Z',
  closedAt: null,
  declineReason: null,
  feedbackId: null,
  version: 1,
  actions: ['withdraw'],
  ...fields,
});
