import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { hr, it, page as listOf, unitRef, units } from '../support/officers.ts';

const account = {
  id: 'k1',
  userName: null,
  nip: '197705022001061018',
  displayName: 'Agus Pranoto',
  employeeId: 'e1',
  state: 'active',
  grants: [{ id: 'g1', role: 'auditor', unit: unitRef }],
  lastSignInAt: null,
  version: 1,
  actions: ['grant', 'revoke', 'issue_code'],
};
const code = (n: number) => ({
  accountId: `k${n}`,
  displayName: `Pegawai ${n}`,
  login: `19770502200106101${n}`,
  unitName: 'SD Negeri 1 Pauh',
  activationCode: `ABCD-EFGH-000${n}`,
  expiresAt: '2026-12-08T12:00:00Z',
});

test.each([1280, 360])('at %i px: the sheet holds who, code, address, three steps and expiry, and is not left unasked', async (width) => {
  await page.viewport(width, 780);
  answerWith({
    'GET /me': { status: 200, body: hr },
    'GET /units': units,
    'POST /units/u1/activation-codes': { status: 201, body: { items: [code(1), code(2)] } },
    'GET /cycles': listOf([]),
  });
  const { router } = await open('/kode-aktivasi');
  await page.getByRole('button', { name: 'Buat lembar kode' }).click();
  await expect.element(page.getByRole('link', { name: 'Pilih unit.' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Unit' }).selectOptions('u1');
  await page.getByRole('button', { name: 'Buat lembar kode' }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'ABCD-EFGH-0001' });
  await expect
    .element(card)
    .toMatchTextContent(
      /Pegawai 1.*SD Negeri 1 Pauh.*197705022001061011.*Buka.*\/aktivasi.*Berlaku sampai 8 Desember 2026 pukul 19\.00 WIB/,
    );
  expect(card.getByRole('listitem').elements()).toHaveLength(3);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  void router.push('/periode');
  await expect.element(page.getByRole('dialog', { name: 'Tinggalkan halaman ini?' })).toBeVisible();
  await page.getByRole('button', { name: 'Tetap di sini' }).click();
  await expect.element(card).toBeVisible();
  expect(router.currentRoute.value.name).toBe('activation-codes');
  void router.push('/periode');
  await page.getByRole('button', { name: 'Tinggalkan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('cycles');
});

test('one code says what it ends before it is made', async () => {
  const asked = answerWith({ 'GET /me': { status: 200, body: hr }, 'POST /accounts/k1/activation-code': { status: 201, body: code(1) } });
  await open('/kode-aktivasi/k1');
  await expect.element(page.getByText(/Kata sandi lama dan semua perangkat/)).toBeVisible();
  expect(asked.filter((call) => call.method === 'POST')).toHaveLength(0);
  await page.getByRole('button', { name: 'Buat kode' }).click();
  await expect.element(page.getByText('ABCD-EFGH-0001')).toBeVisible();
  await expectNoAxeFindings();
});

test('IT staff give and take roles in a dialog', async () => {
  const granted = { ...account, grants: [...account.grants, { id: 'g2', role: 'leader', unit: unitRef }] };
  const asked = answerWith({
    'GET /me': { status: 200, body: it },
    'GET /units': units,
    'GET /accounts': listOf([account]),
    'POST /accounts/k1/grants': { status: 201, body: granted },
    'DELETE /accounts/k1/grants/g1': { status: 200, body: { ...account, grants: [granted.grants[1]] } },
  });
  await open('/akun-pengguna');
  await expect.element(page.getByRole('row', { name: /Agus Pranoto.*Aktif.*Inspektorat, SD Negeri 1 Pauh.*Belum pernah/ })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: /Ubah peran/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Peran Agus Pranoto' });
  await dialog.getByRole('combobox', { name: 'Peran' }).selectOptions('leader');
  await dialog.getByRole('combobox', { name: 'Unit' }).selectOptions('u1');
  await expectNoAxeFindings();
  await dialog.getByRole('button', { name: 'Tambah peran' }).click();
  await expect.element(dialog.getByText('Pimpinan, SD Negeri 1 Pauh')).toBeVisible();
  await dialog.getByRole('button', { name: /Cabut.*Inspektorat/ }).click();
  await expect.element(dialog.getByText('Inspektorat, SD Negeri 1 Pauh')).not.toBeInTheDocument();
  expect(asked.filter((call) => call.method !== 'GET').map((call) => [call.method, call.body])).toEqual([
    ['POST', { role: 'leader', unitId: 'u1' }],
    ['DELETE', undefined],
  ]);
});
