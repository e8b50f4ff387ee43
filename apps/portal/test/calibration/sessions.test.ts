import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { removeDrafts, writeDraft } from '../../src/shared/drafts.ts';
import { answerWith, me, problem, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allDrawn, open } from '../support/mount.ts';
import { page as listOf, unitRef, units } from '../support/officers.ts';
import { above, bayu, board, hr, middle, minutes, moveOf, person, place, session } from './session.ts';

const sentOf = (all: readonly Asked[], method: string) => all.filter((asked) => asked.method === method);
const withoutScroll = (width: number) => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
beforeEach(() => removeDrafts(me.accountId));
const cycle = { id: 'c1', name: 'Tahun 2026', unit: { unitId: 'u0', code: 'u0', name: 'Dinas Pendidikan' } };

test.each([1280, 360])('at %i px: HR prepares a session, opens its preview and is told what it waits for', async (width) => {
  await page.viewport(width, 780);
  const draft = session({ state: 'draft', people: 0, isMember: false, previewAt: null, meetingAt: null, version: 1, actions: ['compose', 'open_preview', 'cancel'] });
  const found = ['Bayu Saputra', 'Rahmat Hidayat'].map((name, index) => ({ id: `m${index + 1}`, name, nip: `19850615201001100${index}`, unit: unitRef, positionTitle: 'Kepala Sekolah' }));
  const sent = answerWith({
    'GET /me': { status: 200, body: hr }, 'GET /cycles/c1': { status: 200, body: cycle }, 'GET /units': units, 'GET /calibration-sessions': [listOf([]), listOf([draft])],
    'GET /employees': (asked) => listOf(found.filter(({ name }) => name.toLowerCase().includes(new URLSearchParams(asked.path.split('?')[1]).get('search') ?? ''))),
    'POST /calibration-sessions': { status: 201, body: draft }, 'GET /calibration-sessions/s1': [{ status: 200, body: draft }, { status: 200, body: { ...draft, state: 'preview', people: 4, version: 2, actions: ['compose', 'open_meeting', 'cancel'] } }],
    'POST /calibration-sessions/s1/preview': [problem(409, 'calibration.no_people'), { status: 200, body: { ...draft, state: 'preview', people: 4, version: 2 } }],
  });
  await open('/kalibrasi?periode=c1');
  await expect.element(page.getByText('Belum ada sidang kalibrasi')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Siapkan sidang' }).click();
  await page.getByRole('button', { name: 'Simpan sidang' }).click();
  for (const words of ['Tulis nama sidang.', 'Pilih paling sedikit satu unit.', 'Pilih paling sedikit dua anggota.']) await expect.element(page.getByRole('link', { name: words })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByLabelText('Nama sidang').fill('SD Negeri 1');
  await page.getByLabelText('Tambah unit').selectOptions('u1');
  await expect.element(page.getByRole('button', { name: 'Lepas SD Negeri 1 Pauh' })).toBeVisible();
  for (const name of ['Bayu', 'Rahmat']) {
    await page.getByRole('combobox', { name: 'Cari anggota' }).fill(name.toLowerCase());
    await expect.element(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('button', { name: new RegExp(`Lepas ${name}`) })).toBeVisible();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('f-memberIds'));
  }
  withoutScroll(width);
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan sidang' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'SD Negeri 1' })).toBeVisible();
  expect(sentOf(sent, 'POST')[0]?.body).toEqual({ cycleId: 'c1', name: 'SD Negeri 1', unitIds: ['u1'], memberIds: ['m1', 'm2'] });
  await page.getByRole('button', { name: 'Buka pratinjau' }).click();
  await expect.element(page.getByText(/Belum ada hasil yang diputuskan di unit-unit ini/)).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Buka pratinjau' }).click();
  await expect.element(page.getByText('4 orang')).toBeVisible();
  expect(sentOf(sent, 'POST').at(-1)?.headers.get('if-match')).toBe('"1"');
});

test('HR takes a member out, and cancels with a reason', async () => {
  const opened = session({ state: 'preview', isMember: false, actions: ['compose', 'open_meeting', 'cancel'] });
  const sent = answerWith({
    'GET /me': { status: 200, body: hr }, 'GET /cycles/c1': { status: 200, body: cycle }, 'GET /units': units, 'GET /calibration-sessions/s1': { status: 200, body: opened },
    'PUT /calibration-sessions/s1': problem(422, 'calibration.too_few_members', [{ pointer: '/memberIds', code: 'calibration.too_few_members' }]), 'POST /calibration-sessions/s1/cancellation': { status: 200, body: session({ state: 'cancelled', cancelReason: 'Unitnya digabung', actions: [] }) },
  });
  await open('/kalibrasi/s1/susunan');
  await page.getByRole('button', { name: 'Lepas Rahmat Hidayat' }).click();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('f-memberIds'));
  await page.getByRole('button', { name: 'Simpan susunan' }).click();
  expect(sentOf(sent, 'PUT')).toEqual([]);
  await open('/kalibrasi/s1');
  await page.getByRole('button', { name: 'Batalkan sidang' }).first().click();
  await page.getByRole('dialog').getByLabelText('Alasan pembatalan').fill('Unitnya digabung');
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan sidang' }).click();
  await vi.waitFor(() => expect(sentOf(sent, 'POST')[0]?.body).toEqual({ reason: 'Unitnya digabung' }));
});

test.each([1280, 360])('at %i px: a member marks by keys before the meeting, each for themself', async (width) => {
  await page.viewport(width, 780);
  const may = { actions: ['mark'] };
  const people = [person('e1', 'Agus Pranoto', may), person('e2', 'Dewi Lestari', may), person('e3', 'Ratna Dewi', { actions: [], ownCase: true })];
  const sent = answerWith({
    'GET /me': { status: 200, body: bayu }, 'GET /calibration-sessions/s1/board': { status: 200, body: board({ session: session({ state: 'preview', actions: ['mark'] }), people }) },
    'PUT /calibration-sessions/s1/people/e1/mark': ({ body }) => ({ status: 200, body: { ...(body as object), version: sent.filter(({ path }) => path.includes('/e1/mark')).length } }), 'PUT /calibration-sessions/s1/people/e2/mark': problem(409, 'calibration.preview_closed'),
  });
  await open('/kalibrasi/s1/pratinjau');
  await expect.element(page.getByText('Masih 2 orang belum ditandai.')).toBeVisible();
  await allDrawn();
  await expectNoAxeFindings();
  withoutScroll(width);
  document.getElementById('person-e1')?.focus();
  await userEvent.keyboard('1');
  await expect.element(page.getByText('Tanda untuk Agus Pranoto tersimpan.')).toBeVisible();
  await expect.element(page.getByText('Masih 1 orang belum ditandai.')).toBeVisible();
  expect(document.activeElement?.id).toBe('person-e1');
  await userEvent.keyboard('2');
  await page.getByLabelText(/Pertanyaan tentang Agus Pranoto/).fill('Apakah targetnya sama?');
  await page.getByRole('button', { name: 'Simpan pertanyaan' }).click();
  await vi.waitFor(() => expect(sentOf(sent, 'PUT').map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
    [{ mark: 'agree', note: null }, '"0"'], [{ mark: 'question', note: null }, '"1"'], [{ mark: 'question', note: 'Apakah targetnya sama?' }, '"2"'],
  ]));
  await expectNoAxeFindings();
  // what the server refuses is taken back, and said
  document.getElementById('person-e1')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.id).toBe('person-e2');
  await userEvent.keyboard('3');
  await expect.element(page.getByText(/Tanda untuk Dewi Lestari belum tersimpan\. Sidang ini tidak sedang dalam pratinjau/)).toBeVisible();
  await expect.element(page.getByText('Masih 1 orang belum ditandai.')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}1');
  expect(document.activeElement?.id).toBe('person-e3');
  expect(sentOf(sent, 'PUT')).toHaveLength(4);
});

test.each([1280, 360])('at %i px: the lock names who was there, asks why a pattern is not met, and for the name of the session', async (width) => {
  await page.viewport(width, 780);
  const locked = session({ state: 'locked', lockedAt: '2026-11-27T03:00:00Z', lockedBy: 'Hesti Kurniawati', members: [{ employeeId: 'm1', name: 'Bayu Saputra', present: true }, { employeeId: 'm2', name: 'Rahmat Hidayat', present: true }], actions: [] });
  const [known] = minutes().patterns;
  const sent = answerWith({
    'GET /me': { status: 200, body: hr }, 'POST /calibration-sessions/s1/lock': { status: 200, body: locked },
    'GET /calibration-sessions/s1/minutes': () => ({ status: 200, body: sent.some(({ method }) => method === 'POST') ? minutes({ session: locked, patterns: [{ ...known!, rules: [{ ...known!.rules[0]!, reason: 'Semua kelas mencapai sasarannya.' }] }] }) : minutes() }),
  });
  await open('/kalibrasi/s1/kunci');
  await expect.element(page.getByText('1 orang mendapat versi baru hasilnya. Putusan penilai tetap tersimpan di sampingnya.')).toBeVisible();
  await page.getByRole('button', { name: 'Kunci sidang' }).click();
  await page.getByRole('link', { name: 'Tulis alasan untuk SD Negeri 1 Pauh.' }).click();
  expect(document.activeElement?.id).toBe('f-patternReasons-0-reason');
  await expectNoAxeFindings();
  withoutScroll(width);
  await page.getByLabelText(/SD Negeri 1 Pauh: Baik paling banyak 70%/).fill('Semua kelas mencapai sasarannya.');
  for (const name of ['Bayu Saputra', 'Rahmat Hidayat']) await page.getByLabelText(name).click();
  await page.getByRole('button', { name: 'Kunci sidang' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kunci sidang SD Negeri 1?' });
  await dialog.getByLabelText('Ketik SD Negeri 1 untuk melanjutkan').fill('SD Negeri 1');
  await dialog.getByRole('button', { name: 'Kunci sidang' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Berita acara sidang kalibrasi SD Negeri 1' })).toBeVisible();
  expect(sentOf(sent, 'POST')[0]?.body).toEqual({ presentIds: ['m1', 'm2'], patternReasons: [{ unitId: 'u1', rule: 'baik_max_70', reason: 'Semua kelas mencapai sasarannya.' }] });
  await allDrawn();
  const printed = document.querySelector<HTMLElement>('main')?.innerText ?? '';
  for (const words of ['Dikunci 27 November 2026 pukul 10.00 WIB oleh Hesti Kurniawati.', 'Bayu Saputra: hadir', 'Alasan: Semua kelas mencapai sasarannya.', 'Agus Pranoto', 'Hasil kerja sesuai ekspektasi, perilaku kerja sesuai ekspektasi', 'Alasan: Capaian literasi melampaui kelas lain.', 'Saya setuju.', 'Tanda tangan anggota yang hadir']) expect(printed).toContain(words);
  await expectNoAxeFindings();
  withoutScroll(width);
});

test('locked by another officer: the reasons that were typed here are read, each with its rule', async () => {
  const [known] = minutes().patterns;
  await writeDraft(hr.accountId, 'calibration-lock:s1', { content: { present: [], reasons: { [`${known!.unit.unitId} ${known!.rules[0]!.rule}`]: 'Semua kelas mencapai sasarannya.' } }, version: 0, savedAt: Date.now() });
  answerWith({ 'GET /me': { status: 200, body: hr }, 'GET /calibration-sessions/s1/minutes': { status: 200, body: minutes({ session: session({ state: 'locked', actions: [] }) }) } });
  await open('/kalibrasi/s1/kunci');
  await expect.element(page.getByText('Semua kelas mencapai sasarannya.')).toBeVisible();
  await expect.element(page.getByText(`${known!.unit.name}: ${known!.rules[0]!.text}`)).toBeVisible();
  await removeDrafts(hr.accountId);
});

test.each([1280, 360])('at %i px: a rater reads what was moved, by whom and why, and answers once for each', async (width) => {
  await page.viewport(width, 780);
  const change = (employeeId: string, name: string, more: object = {}) => ({
    sessionId: 's1', sessionName: 'SD Negeri 1', state: 'meeting', cycleName: 'Tahun 2026', employee: { employeeId, name }, unit: unitRef, original: middle, current: place(above, above), moves: [moveOf()], answers: [], actions: ['answer'], ...more,
  });
  const said = { id: 'a1', text: 'Saya sudah melihat buktinya.', by: { employeeId: 'e9', name: 'Ratna Dewi' }, onBehalfOf: null, at: '2026-11-26T05:00:00Z' };
  const sent = answerWith({
    'GET /me': { status: 200, body: { ...me, roles: ['employee', 'supervisor'] } }, 'POST /calibration-sessions/s1/people/e1/answers': { status: 201, body: said },
    'GET /calibration-changes': () => listOf([change('e1', 'Agus Pranoto', sent.some(({ method }) => method === 'POST') ? { answers: [said] } : {}), change('e2', 'Dewi Lestari', { state: 'locked', actions: [] })]),
  });
  await writeDraft(me.accountId, 'calibration-answer:s1:e2', { content: 'Belum sempat terkirim.', version: 0, savedAt: Date.now() });
  await open('/penilaian/kalibrasi');
  const card = page.getByRole('region', { name: 'Agus Pranoto' });
  await expect.element(card).toMatchTextContent(/Putusan Anda.*Baik.*Sekarang.*Sangat Baik.*Alasan: Capaian literasi melampaui kelas lain\..*Bayu Saputra, 26 November 2026/);
  await expect.element(page.getByRole('region', { name: 'Dewi Lestari' })).toMatchTextContent(/Sidang sudah dikunci\..*Tulisan yang belum terkirim.*Belum sempat terkirim\./);
  await expectNoAxeFindings();
  await card.getByRole('button', { name: 'Tanggapi untuk Agus Pranoto' }).click();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('f-text'));
  await userEvent.keyboard('Saya sudah melihat buktinya.');
  await card.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await expect.element(card).toMatchTextContent(/Ratna Dewi, .*: Saya sudah melihat buktinya\..*Tanggapan Anda terkirim/);
  expect(document.activeElement?.id).toBe('sent-e1');
  expect(sentOf(sent, 'POST')[0]?.body).toEqual({ text: 'Saya sudah melihat buktinya.' });
  await expectNoAxeFindings();
  withoutScroll(width);
});

test('the menu holds calibration for members alone', async () => {
  answerWith({ 'GET /me': { status: 200, body: me }, 'GET /calibration-sessions': listOf([]), 'GET /me/tasks': { status: 200, body: { items: [], nextStage: null } } });
  await page.viewport(1280, 780);
  await open('/');
  await expect.element(page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Hasil' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Kalibrasi' }).elements()).toEqual([]);
  answerWith({ 'GET /me': { status: 200, body: bayu }, 'GET /calibration-sessions': listOf([session()]), 'GET /me/tasks': { status: 200, body: { items: [], nextStage: null } } });
  await open('/kalibrasi');
  await expect.element(page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Kalibrasi' })).toBeVisible();
  await expect.element(page.getByRole('main').getByRole('link', { name: 'SD Negeri 1' })).toBeVisible();
});
