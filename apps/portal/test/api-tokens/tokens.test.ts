import { scopes } from '@pauh/domain';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { curlExample, scopeGroups, wordOf } from '../../src/features/api-tokens/composables/scopes.ts';
import words from '../../src/features/api-tokens/locales/id.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { it, page as listOf, unitRef, units } from '../support/officers.ts';

const token = {
  id: 't1',
  name: 'Absensi',
  prefix: 'kp_HCDf',
  scopes: ['unit:read'],
  unit: unitRef,
  createdAt: '2026-11-01T00:00:00Z',
  expiresAt: '2099-02-22T12:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
  actions: ['revoke'],
};

test('every scope can be chosen and is explained', () => {
  expect(scopeGroups.flatMap((group) => [...group.scopes]).sort()).toEqual([...scopes].sort());
  for (const scope of scopes) expect([scope, wordOf(scope) in words.scope, wordOf(scope) in words.scopeMeans]).toEqual([scope, true, true]);
});

test.each([1280, 360])('at %i px: a token is made with a few rights and shown once with an example', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    'GET /me': { status: 200, body: it },
    'GET /units': units,
    'GET /api-tokens': listOf([token]),
    'POST /api-tokens': { status: 201, body: { apiToken: token, token: 'kp_rahasia_123' } },
  });
  const { router } = await open('/token/baru');
  await page.getByRole('textbox', { name: 'Nama' }).fill('Absensi');
  await page.getByRole('button', { name: 'Buat token' }).click();
  await expect.element(page.getByRole('link', { name: 'Pilih paling sedikit satu hak.' })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('combobox', { name: 'Unit' }).selectOptions('u1');
  await page.getByRole('checkbox', { name: /Membaca unit/ }).click();
  await page.getByRole('button', { name: 'Buat token' }).click();
  await expect.element(page.getByText('kp_rahasia_123', { exact: true })).toBeVisible();
  await expect.element(page.getByText(curlExample('kp_rahasia_123', ['unit:read'], location.origin))).toBeVisible();
  expect(asked.find((call) => call.method === 'POST')?.body).toMatchObject({ name: 'Absensi', unitId: 'u1', scopes: ['unit:read'] });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('tokens');
});

test('revoking asks for the name', async () => {
  const asked = answerWith({
    'GET /me': { status: 200, body: it },
    'GET /api-tokens': listOf([token]),
    'DELETE /api-tokens/t1': { status: 200, body: { ...token, revokedAt: '2026-11-24T00:00:00Z', actions: [] } },
  });
  await open('/token');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: /Cabut.*Absensi/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cabut' }).click();
  await expect.element(dialog.getByText('Belum sama dengan Absensi.')).toBeVisible();
  await dialog.getByRole('textbox').fill('Absensi');
  await dialog.getByRole('button', { name: 'Cabut' }).click();
  await expect.poll(() => asked.some((call) => call.method === 'DELETE')).toBe(true);
});
