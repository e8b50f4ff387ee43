import { coachingForm } from '@pauh/domain';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { readDraft, removeDrafts, writeDraft } from '../src/shared/drafts.ts';
import { typedLines } from '../src/shared/typed-lines.ts';
import { answersOf } from '../src/features/self-assessment/composables/answers.ts';
import { expectNoAxeFindings } from './support/axe.ts';
import { answerWith, me, problem, type Answer } from './support/api.ts';
import { note, ratna, request, sari } from './support/feedback.ts';
import { open } from './support/mount.ts';
import { page as listOf, unitRef } from './support/officers.ts';
import { content, plan, planId, sheet, supervisor } from './support/plan.ts';

// HR has moved the stage on, or somebody closed what was asked, while this device held words that were not sent.
beforeEach(async () => { await removeDrafts(me.accountId); await removeDrafts(supervisor.accountId); });

const words = 'Kata yang belum terkirim';
const answers = () => ({ ...answersOf(sheet()), nextStep: words });
const closedPlan = plan({ state: 'agreed', actions: [] });
const ofPlan = (rest: Record<string, Answer> = {}) => ({ [`GET /plans/${planId}`]: { status: 200, body: closedPlan }, [`GET /plans/${planId}/progress-entries`]: listOf([]), [`GET /plans/${planId}/feedback`]: listOf([]), ...rest });
const contribution = { id: 'c1', employee: { employeeId: 'e1', name: 'Ratna Dewi' }, unit: unitRef, positionTitle: 'Kepala Sekolah', cycleName: 'Semester II 2026', invitedBy: { employeeId: 'e2', name: 'Rahmat' }, relation: 'subordinate', state: 'invited', dueAt: '2026-12-01T16:59:59Z', closedAt: null, declineReason: null, behaviours: [], advice: null, version: 1, actions: ['decline'] };

const coaching = { kind: 'coaching', heldOn: '2026-10-12', answers: [{ statement: 'review', met: false, note: words }], nextStep: '', nextStepOn: null };
const record = { id: 'k1', planId, employee: { employeeId: 'e1', name: 'Sari Wulandari' }, unit: unitRef, kind: 'coaching', heldOn: '2026-10-12', by: { employeeId: 'e2', name: 'Ratna Dewi' }, onBehalfOf: null, formVersion: coachingForm.version, statements: [], nextStep: 'Mengamati kelas.', nextStepOn: '2026-10-26', recordedAt: '2026-10-12T05:00:00Z', seenAt: null, view: 'agree', viewText: null, confirmedAt: '2026-10-14T05:00:00Z', version: 2, actions: [] };

const closed: [form: string, address: string, resource: string, draft: unknown, answers: Record<string, Answer>, who?: typeof me][] = [
  ['a self-assessment', `/rencana/${planId}/penilaian-diri`, `self-assessment:${planId}`, answers(), { [`GET /plans/${planId}/assessments/self`]: { status: 200, body: sheet({ actions: [] }) } }],
  ['an assessment', `/penilaian/${planId}`, `assessment:${planId}`, answers(), { [`GET /plans/${planId}/assessments/supervisor`]: { status: 200, body: sheet({ kind: 'supervisor', actions: [] }) }, 'GET /plans': listOf([]) }, supervisor as typeof me],
  ['a plan, where it is written', `/rencana/${planId}/ubah`, `plan:${planId}`, { ...content, annex: { ...content.annex, resources: [words] } }, ofPlan()],
  ['a plan, where it is read', `/rencana/${planId}`, `plan:${planId}`, { ...content, annex: { ...content.annex, resources: [words] } }, ofPlan()],
  ['remarks on a plan', `/rencana/${planId}/tinjau`, `review:${planId}`, { note: words, remarks: [], expectations: null }, ofPlan(), supervisor as typeof me],
  ['a note of progress', `/rencana/${planId}/kemajuan`, `progress:${planId}`, { indicatorId: content.results[0]!.indicators[0]!.id, on: '2026-10-10', note: words, value: 0, link: '', file: null }, ofPlan()],
  ['a contribution', '/masukan/c1', 'contribution:c1', { rows: [{ choice: 'unseen', text: '' }, { choice: null, text: words }], advice: '' }, { 'GET /contributions/c1': { status: 200, body: contribution } }, { ...me, permissions: [...me.permissions, 'contribution:read', 'contribution:write'] }],
  ['why no contribution was given', '/masukan/c1', 'contribution-decline:c1', words, { 'GET /contributions/c1': { status: 200, body: { ...contribution, state: 'declined', declineReason: 'Belum pernah bekerja bersama', actions: [] } } }, { ...me, permissions: [...me.permissions, 'contribution:read', 'contribution:write'] }],
  ['a record of coaching, where it is written', `/rencana/${planId}/pembinaan/baru`, `coaching:${planId}`, coaching, ofPlan(), ratna as typeof me],
  ['a record of coaching, where the records are', `/rencana/${planId}/pembinaan`, `coaching:${planId}`, coaching, ofPlan({ [`GET /plans/${planId}/coaching-records`]: listOf([]) }), ratna as typeof me],
  ['a record of coaching of somebody who has moved on', `/rencana/${planId}/pembinaan`, `coaching:${planId}`, coaching, { [`GET /plans/${planId}`]: problem(404, 'plan.not_found'), [`GET /plans/${planId}/coaching-records`]: problem(404, 'plan.not_found') }, ratna as typeof me],
  ['one\'s view of a coaching record', '/pembinaan/k1', 'coaching-view:k1', { view: 'other_view', text: words }, { 'GET /coaching-records/k1': { status: 200, body: record } }, sari as typeof me],
  ['an answer to a request', '/umpan-balik/permintaan/q1', 'feedback-answer:q1', { kind: 'appreciation', text: words }, { 'GET /feedback-requests/q1': { status: 200, body: request({ state: 'withdrawn', actions: [] }) } }, sari as typeof me],
  ['a question to a colleague', '/umpan-balik/minta', 'feedback-ask', { asked: null, askedAs: 'colleague', about: 'general:', question: words, shared: false }, { 'GET /plans': listOf([]) }, sari as typeof me],
  ['a private note', `/rencana/${planId}/catatan-pribadi`, `private-note:${planId}`, words, { [`GET /plans/${planId}`]: problem(404, 'plan.not_found'), 'GET /private-notes': listOf([]) }, ratna as typeof me],
  ['a reply to a note', '/umpan-balik/catatan/n1', 'feedback-reply:n1', words, { 'GET /feedback/n1': { status: 200, body: { note: note(), replies: [], actions: [] } } }, sari as typeof me],
];

test.each(closed)('%s that is closed by now: what was not sent is shown to whoever wrote it, stays on the device, and can be copied or let go', async (_, address, resource, draft, answered, who = me) => {
  await page.viewport(360, 780);
  await writeDraft(who.accountId, resource, { content: draft, version: 1, savedAt: Date.parse('2026-12-02T02:12:00Z') });
  const asked = answerWith({ 'GET /me': { status: 200, body: who }, ...answered });
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await open(address);
  const notice = page.getByText(/^Tulisan ini tersimpan di perangkat ini pada 2 Desember 2026 pukul 09\.12 WIB dan belum sampai ke server\./);
  await expect.element(notice).toBeVisible();
  await expect.element(page.getByText(words, { exact: true })).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Salin tulisan' }).click();
  await expect.element(page.getByText('Sudah disalin.')).toBeVisible();
  expect(copied.mock.calls[0]?.[0]).toContain(`: ${words}`);
  expect((await readDraft(who.accountId, resource))?.content).toEqual(draft);
  await page.getByRole('button', { name: 'Hapus dari perangkat ini' }).click();
  await expect.element(notice).not.toBeInTheDocument();
  expect(await readDraft(who.accountId, resource)).toBeUndefined();
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
});

const stillOpen: [form: string, address: string, resource: string, draft: unknown, field: RegExp | string, answers: Record<string, Answer>][] = [
  ['thanks', '/umpan-balik', 'thanks', { person: null, text: words }, /^Ucapan/, { 'GET /feedback': listOf([]) }],
  ['a record of coaching', `/rencana/${planId}/pembinaan`, `coaching:${planId}`, { ...coaching, answers: coachingForm.statements.map((statement) => ({ statement, met: null, note: '' })), nextStep: words }, 'Langkah berikutnya', { [`GET /plans/${planId}`]: { status: 200, body: plan({ actions: ['record_coaching'] }) }, [`GET /plans/${planId}/coaching-records`]: listOf([]) }],
];

test.each(stillOpen)('%s that can be sent still: what is kept is shown with the way back to it, and stands in its form', async (_, address, resource, draft, field, answered) => {
  await page.viewport(360, 780);
  await writeDraft(ratna.accountId, resource, { content: draft, version: 0, savedAt: Date.parse('2026-12-02T02:12:00Z') });
  answerWith({ 'GET /me': { status: 200, body: ratna }, ...answered });
  await open(address);
  await expect.element(page.getByText(words, { exact: true })).toBeVisible();
  await expect.element(page.getByText(/Formulirnya masih terbuka\./)).toBeVisible();
  expect(page.getByRole('button', { name: 'Salin tulisan' }).elements()).toEqual([]);
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Lanjutkan menulis' }).click();
  await expect.element(page.getByRole('textbox', { name: field })).toHaveValue(words);
});

test('what was answered to the nine statements is read with the statement it stands at', async () => {
  await writeDraft(ratna.accountId, `coaching:${planId}`, { content: coaching, version: 0, savedAt: Date.now() });
  answerWith({ 'GET /me': { status: 200, body: ratna }, ...ofPlan() });
  await open(`/rencana/${planId}/pembinaan/baru`);
  await expect.poll(() => document.querySelector('dl')?.textContent).toMatch(/Tanggal pembicaraan12 Oktober 2026.*, jawabanTidak.*, catatanKata yang belum terkirim/);
});

test('what arrived after all is not called unsent, and a form without anything kept says nothing', async () => {
  const body = sheet({ actions: [] });
  answerWith({ 'GET /me': { status: 200, body: me }, [`GET /plans/${planId}/assessments/self`]: { status: 200, body } });
  await writeDraft(me.accountId, `self-assessment:${planId}`, { content: answersOf(body), version: 0, savedAt: Date.now() });
  await open(`/rencana/${planId}/penilaian-diri`);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(document.body.textContent).not.toContain('Tulisan yang belum terkirim');
});

test('lines say what stands where: a true 0 is one, nothing typed is none', () => {
  const naming = { field: (key: string) => (['actual', 'note', 'resources'].includes(key) ? key : null), row: (id: string) => ({ i1: 'Kehadiran' })[id] ?? '', figure: String, answer: String, word: (text: string) => text };
  expect(typedLines({ indicators: [{ indicatorId: 'i1', actual: 0, note: null }, { indicatorId: 'i2', actual: null, note: ' ' }], annex: { resources: ['Laptop', 'Ruang'] }, kind: 'self' }, naming)).toEqual([
    { place: 'Kehadiran, actual', text: '0' }, { place: 'resources', text: 'Laptop' }, { place: 'resources', text: 'Ruang' },
  ]);
});
