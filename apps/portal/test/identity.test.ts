import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { passwordAdvice } from '../src/features/identity/composables/password-advice.ts';
import { isHere, noteAccount } from '../src/shared/device-account.ts';
import { returnAddress } from '../src/shared/return-address.ts';
import { expectNoAxeFindings } from './support/axe.ts';
import { answerWith, me, problem } from './support/api.ts';
import { open } from './support/mount.ts';

const tasks = {
  status: 200,
  body: { items: [], nextStage: { cycleName: 'Semester II 2026', stage: 'assessment', opensAt: '2026-12-01T00:00:00+07:00' } },
};
const nobody = { 'GET /me': problem(401, 'auth.required'), 'POST /auth/session/refresh': problem(401, 'auth.session_ended') };

test('a refused sign-in keeps what was typed, says why, and shows no navigation', async () => {
  answerWith({ ...nobody, 'POST /auth/session': problem(401, 'auth.invalid_credentials') });
  await open('/masuk');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Masuk' })).toBeVisible();
  expect(page.getByRole('navigation').elements()).toHaveLength(0);
  await page.getByLabelText('NIP atau nama pengguna').fill('198506152010012007');
  await page.getByLabelText('Kata sandi', { exact: true }).fill('salah sekali');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('belum cocok');
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await expect.element(page.getByLabelText('NIP atau nama pengguna')).toHaveValue('198506152010012007');
  await expect.element(page.getByLabelText('Kata sandi', { exact: true })).toHaveValue('salah sekali');
  await expectNoAxeFindings();
});

test('empty fields are named before anything is sent', async () => {
  const asked = answerWith(nobody);
  await open('/masuk');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('link', { name: 'Isi NIP atau nama pengguna.' }).click();
  await expect.element(page.getByLabelText('NIP atau nama pengguna')).toHaveFocus();
  expect(asked.filter((a) => a.path === '/auth/session')).toHaveLength(0);
});

test('the password can be shown', async () => {
  answerWith(nobody);
  await open('/masuk');
  const field = page.getByLabelText('Kata sandi', { exact: true });
  await field.fill('rahasia kecil');
  await page.getByRole('button', { name: 'Tampilkan kata sandi' }).click();
  await expect.element(field).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Sembunyikan kata sandi' }).click();
  await expect.element(field).toHaveAttribute('type', 'password');
});

test('signing in leads back to where one was going, with the focus on its heading', async () => {
  answerWith({
    'GET /me': problem(401, 'auth.required'),
    'POST /auth/session/refresh': problem(401, 'auth.session_ended'),
    'POST /auth/session': { status: 200, body: me },
    'GET /me/tasks': tasks,
  });
  const { router } = await open('/akun');
  expect(router.currentRoute.value.query.kembali).toBe('/akun');
  await page.getByLabelText('NIP atau nama pengguna').fill('198506152010012007');
  await page.getByLabelText('Kata sandi', { exact: true }).fill('kalimat panjang');
  await userEvent.keyboard('{Enter}');
  const heading = page.getByRole('heading', { level: 1, name: 'Akun saya' });
  await expect.element(heading).toHaveFocus();
  expect(document.title).toBe('Akun saya · Kinerja Pauh');
  await expect.element(page.getByText('Halaman Akun saya')).toBeInTheDocument();
});

test('before the first own password one is led to make it', async () => {
  answerWith({ ...nobody, 'POST /auth/session': problem(403, 'auth.password_change_required') });
  await open('/masuk');
  await page.getByLabelText('NIP atau nama pengguna').fill('198506152010012007');
  await page.getByLabelText('Kata sandi', { exact: true }).fill('apa saja');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Buat kata sandi' })).toBeVisible();
  await page.getByLabelText('Kata sandi baru').fill('pendek');
  await expect.element(page.getByText('Tambah 4 huruf lagi.')).toBeVisible();
  await expectNoAxeFindings();
});

test('an expired session is renewed once and the call repeated', async () => {
  const asked = answerWith({
    'GET /me': [problem(401, 'auth.required'), { status: 200, body: me }],
    'POST /auth/session/refresh': { status: 200, body: me },
    'GET /me/tasks': tasks,
  });
  await open('/');
  await expect.element(page.getByText('Tidak ada yang perlu Anda kerjakan hari ini.')).toBeVisible();
  await expect.element(page.getByText('Berikutnya: Penilaian Semester II 2026, mulai 1 Desember 2026.')).toBeVisible();
  expect(asked.filter((a) => a.path.endsWith('/refresh'))).toHaveLength(1);
});

test('advice on passwords, and return addresses that stay here', () => {
  expect(passwordAdvice('', '')).toBeNull();
  expect(passwordAdvice('198506152010012007', '198506152010012007')).toEqual({ kind: 'login' });
  expect(passwordAdvice('aaaaaaaaaaaa', '')).toEqual({ kind: 'same' });
  expect(passwordAdvice('password123', '')).toEqual({ kind: 'common' });
  expect(passwordAdvice('anak ayam turun sepuluh', '')).toEqual({ kind: 'good' });
  expect(['/rencana/1', '//jahat.example', '/\\jahat.example', 'https://jahat.example', undefined].map(returnAddress)).toEqual([
    '/rencana/1',
    '/',
    '/',
    '/',
    '/',
  ]);
});

test('a server too busy to say who is signed in signs nobody out: the page says so and can be tried again', async () => {
  noteAccount(me.accountId);
  answerWith({ 'GET /me': problem(503, 'server.not_ready') });
  await open('/').catch(() => undefined);
  await expect.element(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
  expect(page.getByLabelText('Kata sandi', { exact: true }).elements()).toHaveLength(0);
  expect(isHere(me.accountId)).toBe(true);
});

test('a session that could not be renewed because the server is busy is not over', async () => {
  answerWith({
    'GET /me': { status: 200, body: me },
    'GET /me/tasks': problem(401, 'auth.session_ended'),
    'POST /auth/session/refresh': problem(503, 'server.not_ready'),
  });
  const { router } = await open('/');
  await expect.element(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
  expect(router.currentRoute.value.name).toBe('home');
  expect(isHere(me.accountId)).toBe(true);
});
