import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { unitRef } from '../support/officers.ts';
import { common, person, rehearsing } from '../support/staff.ts';

const studying = {
  id: 's1',
  standing: 'tugas_belajar',
  startsOn: '2026-01-01',
  endsOn: null,
  reason: 'Keputusan nomor 7',
  recordedBy: 'Hesti',
  recordedAt: '2026-01-02T02:00:00Z',
  endReason: null,
  endedBy: null,
  endedAt: null,
  withdrawn: false,
};
const mistaken = {
  ...studying,
  id: 's2',
  standing: 'cltn',
  startsOn: null,
  endsOn: '2025-12-31',
  reason: null,
  endReason: 'Salah orang',
  endedBy: 'Hadi',
  endedAt: '2026-02-01T02:00:00Z',
  withdrawn: true,
};
const inStudy = { ...person, standing: 'tugas_belajar', standings: [studying, mistaken] };
const foretold = {
  status: 200,
  body: {
    employee: { ...person, standings: [{ ...studying, standing: 'cltn', startsOn: '2026-12-01' }] },
    supervised: 2,
    plans: [
      {
        planId: 'p1',
        cycleName: 'Semester II 2026',
        unit: unitRef,
        positionTitle: 'Guru Kelas',
        startsOn: '2026-07-01',
        endsOn: '2026-11-30',
        state: 'agreed',
        begun: false,
      },
    ],
  },
};

test.each([1280, 360])('at %i px: a legal standing is recorded with dates and a reason, after what follows was shown', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({ ...common, 'POST /employees/e1/standings': rehearsing(foretold) });
  const { router } = await open('/pegawai/e1/kedudukan');
  const see = page.getByRole('button', { name: 'Lihat yang akan terjadi' });
  await see.click();
  for (const missing of ['Pilih kedudukan hukum.', 'Isi tanggal mulai.', 'Tulis alasan paling sedikit 10 huruf.'])
    await expect.element(page.getByRole('link', { name: missing })).toBeVisible();
  await page.getByRole('combobox', { name: 'Kedudukan hukum' }).selectOptions('Cuti di luar tanggungan negara (CLTN)');
  await expect.element(page.getByText(/Pada hari-hari itu tidak ada rencana/)).toBeVisible();
  await page.getByLabelText('Mulai tanggal').fill('2026-12-01');
  await page.getByLabelText('Alasan').fill('Keputusan cuti nomor 12');
  await see.click();
  const follows = page.getByRole('region', { name: 'Yang akan terjadi' });
  await expect.element(follows).toHaveFocus();
  await expect
    .element(follows)
    .toMatchTextContent(/CLTN.*Sejak 1 Desember 2026.*Tanggalnya menyesuaikan.*1 Juli 2026 sampai 30 November 2026.*Ia menilai 2 pegawai/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan kedudukan hukum' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  const sent = asked.filter((call) => call.method === 'POST').at(-1);
  expect([sent?.body, sent?.headers.get('if-match')]).toEqual([
    { standing: 'cltn', startsOn: '2026-12-01', endsOn: null, reason: 'Keputusan cuti nomor 12' },
    '"5"',
  ]);
});

test('the history of standings says what holds, what was withdrawn, why and who; one is withdrawn without a day', async () => {
  const asked = answerWith({
    ...common,
    'GET /employees/e1': { status: 200, body: inStudy },
    'POST /employees/e1/standings/s1/end': rehearsing(foretold),
  });
  const { router } = await open('/pegawai/e1');
  const history = page.getByRole('region', { name: 'Kedudukan hukum' });
  await expect.element(history.getByText('Sekarang: Tugas belajar')).toBeVisible();
  await expect
    .element(history.getByRole('listitem').first())
    .toMatchTextContent(/Tugas belajar.*Sekarang.*Sejak 1 Januari 2026.*Alasan: Keputusan nomor 7 \(Hesti\)/);
  await expect
    .element(history.getByRole('listitem').nth(1))
    .toMatchTextContent(/CLTN.*Dibatalkan.*Sampai 31 Desember 2025.*Dari impor data \(Hesti\).*Salah orang \(Hadi\)/);
  await history.getByRole('link', { name: /Akhiri atau batalkan.*Tugas belajar/ }).click();
  await page.getByRole('radio', { name: /Keliru dicatat/ }).click();
  await page.getByLabelText('Alasan').fill('Dicatat pada orang yang salah');
  await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
  await expect.element(page.getByRole('region', { name: 'Yang akan terjadi' })).toHaveFocus();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan kedudukan hukum' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ endsOn: null, reason: 'Dicatat pada orang yang salah' });
});
