import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, me, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';

const entry = (id: string, actorName: string, capacity: string, what: string, grantor: string | null = null) => ({
  id,
  at: '2026-12-20T03:00:00Z',
  actorName,
  capacity,
  onBehalfOf: grantor && { employeeId: 'e9', name: grantor },
  what,
  planId: 'p1',
  cycleName: 'Semester II 2026',
});
const session = { 'GET /me': { status: 200, body: me } };

test.each([1280, 360])('at %i px: who, in which role, what and when; more on request', async (width) => {
  await page.viewport(width, 780);
  answerWith({
    ...session,
    'GET /me/access-entries': [
      {
        status: 200,
        body: {
          items: [entry('1', 'Ratna Dewi', 'supervisor', 'assessment.supervisor'), entry('2', 'Sistem', 'unheard', 'unheard.of')],
          nextCursor: 'c',
        },
      },
      {
        status: 200,
        body: {
          items: [
            entry('3', 'Inspektur', 'auditor', 'result'),
            entry('4', 'Bayu Saputra', 'delegate', 'plan', 'Ratna Dewi'),
            entry('5', 'Hesti Kepegawaian', 'hr_admin', 'evaluation_list'),
          ],
          nextCursor: null,
        },
      },
    ],
  });
  await open('/siapa-membuka');
  await expect
    .element(page.getByRole('row', { name: /Ratna Dewi/ }))
    .toMatchTextContent(/sebagai pejabat penilai.*20 Desember 2026 pukul 10\.00 WIB.*Penilaian pejabat penilai/);
  await expect.element(page.getByRole('row', { name: /Sistem/ })).toMatchTextContent(/peran lain.*Bagian lain/);
  await page.getByRole('button', { name: 'Tampilkan berikutnya' }).click();
  await expect.element(page.getByRole('row', { name: /Inspektur/ })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Bayu Saputra/ })).toMatchTextContent(/atas nama Ratna Dewi, pejabat penilai Anda/);
  await expect
    .element(page.getByRole('row', { name: /Hesti/ }))
    .toMatchTextContent(/sebagai pengelola kepegawaian.*Penilaian, dalam daftar/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('nobody yet, after a failure that was tried again', async () => {
  answerWith({
    ...session,
    'GET /me/access-entries': [problem(500, 'server.failed'), { status: 200, body: { items: [], nextCursor: null } }],
  });
  await open('/siapa-membuka');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(page.getByText('Belum ada orang lain yang membuka penilaian Anda')).toBeVisible();
});
