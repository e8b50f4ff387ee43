import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf, unitRef } from '../support/officers.ts';
import { supervisor } from '../support/plan.ts';

const ratna = { employeeId: supervisor.employee.employeeId, name: 'Ratna Dewi' };
const bayu = { employeeId: 'e2', name: 'Bayu Saputra' };
const given = {
  id: 'd1',
  grantor: ratna,
  delegate: bayu,
  duties: ['plan_review', 'assessment'],
  startsOn: '2026-12-01',
  endsOn: '2026-12-14',
  state: 'active',
  reason: 'Cuti tahunan, surat izin 12/2026',
  recordedBy: 'Ratna Dewi',
  recordedAt: '2026-11-24T03:00:00Z',
  revokedAt: null,
  revokedBy: null,
  revocationReason: null,
  version: 1,
  actions: ['revoke'],
};
const revoked = {
  ...given,
  state: 'revoked',
  revokedAt: '2026-12-03T03:00:00Z',
  revokedBy: 'Ratna Dewi',
  revocationReason: 'Kembali bekerja lebih awal',
  version: 2,
  actions: [],
};
const asRatna = { 'GET /me': { status: 200, body: supervisor } };
const candidates = {
  'GET /delegation-candidates': listOf([{ id: 'e2', name: 'Bayu Saputra', unit: unitRef, positionTitle: 'Kepala Sekolah' }]),
};
const standingIn = {
  ...me,
  roles: ['employee', 'delegate'],
  delegations: [{ grantor: ratna, duties: ['plan_review'], endsOn: '2026-12-14' }],
};

async function fill(delegate = 'Bayu Saputra') {
  await page.getByRole('combobox', { name: 'Yang mengerjakan' }).fill('bayu');
  await expect.element(page.getByRole('option', { name: new RegExp(delegate) })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await page.getByLabelText('Menilai', { exact: true }).click();
  await page.getByLabelText('Menyepakati rencana').click();
  await page.getByLabelText('Hari pertama').fill('2026-12-01');
  await page.getByLabelText('Hari terakhir').fill('2026-12-14');
  await page.getByLabelText('Alasan').fill('Cuti tahunan, surat izin 12/2026');
}

test.each([1280, 360])('at %i px: what was given and what was received, each with duties, days and state', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...asRatna,
    'GET /delegations': [listOf([given, { ...revoked, id: 'd0', delegate: { employeeId: 'e3', name: 'Nur Aini' } }]), listOf([])],
  });
  await open('/pendelegasian');
  await expect
    .element(page.getByRole('row', { name: /Bayu Saputra/ }))
    .toMatchTextContent(/Menyepakati rencana.*Menilai.*1 Desember 2026 sampai 14 Desember 2026.*Berlaku/);
  await expect.element(page.getByRole('row', { name: /Nur Aini/ })).toMatchTextContent(/Dicabut/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  expect(page.getByRole('link', { name: 'Di unit saya' }).elements()).toEqual([]);
  await page.getByRole('link', { name: 'Yang saya terima' }).click();
  await expect.element(page.getByText('Belum ada tugas yang didelegasikan kepada Anda')).toBeVisible();
  expect(asked.filter((call) => call.path.startsWith('/delegations')).map((call) => call.path)).toEqual([
    '/delegations?view=given',
    '/delegations?view=received',
  ]);
});

test.each([1280, 360])('at %i px: a supervisor gives duties, reading before what the other may and may not do', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...asRatna,
    ...candidates,
    'GET /delegations/d1': { status: 200, body: given },
    'POST /delegations': [
      problem(409, 'delegation.overlaps', [{ pointer: '/duties/1', code: 'delegation.overlaps' }]),
      { status: 201, body: given },
    ],
  });
  const { router } = await open('/pendelegasian/baru');
  await page.getByRole('button', { name: 'Delegasikan' }).click();
  await expect.element(page.getByRole('link', { name: 'Pilih paling sedikit satu tugas.' })).toBeVisible();
  await expectNoAxeFindings();
  await fill();
  await expect
    .element(
      page.getByText(
        'Pada 1 Desember 2026 sampai 14 Desember 2026, Bayu Saputra dapat menyepakati atau mengembalikan rencana dan menilai atas nama Anda.',
      ),
    )
    .toBeVisible();
  await expect
    .element(page.getByText('Bayu Saputra tidak dapat memberi umpan balik atau meneruskan tugas ini kepada orang lain.'))
    .toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByRole('button', { name: 'Delegasikan' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /sudah didelegasikan/ })
    .click();
  await expect.element(page.getByLabelText('Menilai', { exact: true })).toHaveFocus();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Delegasikan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('delegation');
  expect(asked.findLast((call) => call.method === 'POST')?.body).toEqual({
    grantorId: null,
    delegateId: 'e2',
    duties: ['plan_review', 'assessment'],
    startsOn: '2026-12-01',
    endsOn: '2026-12-14',
    reason: 'Cuti tahunan, surat izin 12/2026',
  });
});

test('HR records it for a supervisor who is absent; who may stand in is asked for that supervisor', async () => {
  const asked = answerWith({
    ...candidates,
    'GET /me': { status: 200, body: hr },
    'GET /employees': listOf([
      { id: ratna.employeeId, nip: '1985', name: 'Ratna Dewi', unit: unitRef, positionTitle: 'Kepala Sekolah', supervisor: null },
    ]),
    'GET /delegations/d1': { status: 200, body: given },
    'POST /delegations': { status: 201, body: given },
  });
  await open('/pendelegasian/baru');
  expect(page.getByRole('combobox', { name: 'Yang mengerjakan' }).elements()).toEqual([]);
  await page.getByRole('combobox', { name: 'Pejabat penilai yang berhalangan' }).fill('ratna');
  await expect.element(page.getByRole('option', { name: /Ratna Dewi/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await fill();
  await expect.element(page.getByText(/dapat menyepakati atau mengembalikan rencana dan menilai atas nama Ratna Dewi\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Delegasikan' }).click();
  await expect
    .poll(() => asked.find((call) => call.method === 'POST')?.body)
    .toMatchObject({ grantorId: ratna.employeeId, delegateId: 'e2' });
  expect(asked.find((call) => call.path.startsWith('/delegation-candidates'))?.path).toContain(`grantorId=${ratna.employeeId}`);
});

test('it is revoked with a reason, which then stands on the page', async () => {
  const asked = answerWith({
    ...asRatna,
    'GET /delegations/d1': [
      { status: 200, body: given },
      { status: 200, body: revoked },
    ],
    'POST /delegations/d1/revocation': { status: 200, body: revoked },
  });
  await open('/pendelegasian/d1');
  await page.getByRole('button', { name: 'Cabut' }).click();
  await page.getByRole('button', { name: 'Cabut sekarang' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expectNoAxeFindings(document.querySelector('[role=dialog]') ?? undefined);
  await page.getByRole('dialog').getByLabelText('Alasan').fill('Kembali bekerja lebih awal');
  await page.getByRole('button', { name: 'Cabut sekarang' }).click();
  await expect.element(page.getByText('Kembali bekerja lebih awal')).toBeVisible();
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  const sent = asked.find((call) => call.method === 'POST');
  expect([sent?.body, sent?.headers.get('if-match')]).toEqual([{ reason: 'Kembali bekerja lebih awal' }, '"1"']);
  expect(page.getByRole('button', { name: 'Cabut' }).elements()).toEqual([]);
  await expectNoAxeFindings();
});

test('who stands in reads it at home with the last day, and on each task', async () => {
  const task = {
    id: '1',
    kind: 'plan_review',
    group: 'do_now',
    cycle: { cycleId: 'c1', name: 'Semester II 2026' },
    planId: null,
    resultId: null,
    person: null,
    onBehalfOf: ratna,
    count: 3,
    effortMinutes: 30,
    dueAt: null,
  };
  answerWith({ 'GET /me': { status: 200, body: standingIn }, 'GET /me/tasks': { status: 200, body: { items: [task], nextStage: null } } });
  await open('/');
  await expect.element(page.getByText('Anda bertindak atas nama Ratna Dewi sampai 14 Desember 2026.', { exact: false })).toBeVisible();
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Tinjau rencana tim Ratna Dewi' }))
    .toMatchTextContent(/Anda bertindak atas nama Ratna Dewi\./);
  await expectNoAxeFindings();
});

test('menus follow a delegation that is given, and one that is revoked, without signing in again', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  try {
    const assesses = { ...standingIn, delegations: [{ grantor: ratna, duties: ['assessment'], endsOn: '2026-12-14' }] };
    const asked = answerWith({
      'GET /me': [{ status: 200, body: me }, { status: 200, body: assesses }, 'no network', { status: 200, body: me }],
      'GET /me/tasks': { status: 200, body: { items: [], nextStage: null } },
    });
    const { router } = await open('/');
    const entry = page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Penilaian' });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await router.push('/bantuan');
    expect([asked.filter((call) => call.path === '/me').length, entry.elements().length]).toEqual([1, 0]); // the answer is fresh
    vi.setSystemTime(Date.now() + 61_000);
    await router.push('/');
    await expect.element(entry).toBeVisible();
    vi.setSystemTime(Date.now() + 61_000);
    await router.push('/bantuan');
    await expect.poll(() => asked.filter((call) => call.path === '/me').length).toBe(3);
    await expect.element(entry).toBeVisible(); // without a signal everything stays as it was
    vi.setSystemTime(Date.now() + 61_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.element(entry).not.toBeInTheDocument();
  } finally {
    vi.useRealTimers();
  }
});
