import { getAssessmentSheet, listResults, releaseResults } from '@pauh/contracts';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { people, runningCycle, valueOf } from '../support/agency.ts';
import { beginSheet } from '../support/assessing.ts';
import { desk, phone, sideways } from '../support/pages.ts';
import { openStage } from '../support/stage.ts';

// A rating below expectation that nobody was told of is refused at its place, given with a reason, and read by the person; one that was announced passes.
const healthHead = 'Yusnita Harahap';
const reason = 'Nilai ujian akhir baru masuk minggu lalu, sesudah dialog terakhir kami.';
const stage = openStage();
const { on } = stage;
let cycleId: string;
beforeAll(async () => { cycleId = (await runningCycle(stage.hr)).id; });

const rateBelow = (page: Page, title: string) => page.getByRole('group', { name: `Penilaian Anda untuk ${title}` }).getByRole('radio', { name: /^Di bawah ekspektasi/ }).check();
const noNote = 'Rating ini belum didahului catatan';

test('the head rates her below without a note, on a phone: refused at its place, then given with its reason', async () => {
  const { planId, results: [result] } = await beginSheet(await stage.calls(people.head), cycleId, people.teacher);
  const title = result?.title ?? '';
  await on(people.head, phone, async (page) => {
    await page.goto(`/penilaian/${planId}`);
    await rateBelow(page, title);
    await page.getByText(noNote).waitFor();
    const send = page.getByRole('button', { name: `Kirim penilaian ${people.teacher}` });
    await send.click();
    await page.getByRole('alert').getByRole('link', { name: /belum didahului catatan/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-results-0-rating');
    expect(await sideways(page)).toBe(0);
    await page.getByLabel('Jenis alasan').selectOption('late_measurement');
    await page.getByLabel(`Alasan tanpa catatan: ${title}`).fill(reason);
    await send.click();
    await page.getByText(/Penilaian ini dikirim/).waitFor();
    await page.getByText(reason).waitFor();
  });
});

test('the nurse was told six weeks ago: her head rates that result below, and nothing more is asked', async () => {
  const call = await stage.calls(healthHead);
  const { planId, results } = await beginSheet(call, cycleId, people.nurse);
  const visits = results.find(({ indicators }) => indicators.some(({ code }) => code === 'KUNJUNG'));
  await on(healthHead, desk, async (page) => {
    await page.goto(`/rencana/${planId}`);
    await page.getByText(/^Hasil kerja .*: catatan sudah sampai dan diperhitungkan sejak/).waitFor({ state: 'attached' });
    await page.goto(`/penilaian/${planId}`);
    await rateBelow(page, visits?.title ?? '');
    await page.getByText('Tulis contoh yang bisa dilihat').first().waitFor();
    expect(await page.getByText(noNote).count()).toBe(0);
    await page.getByRole('button', { name: `Kirim penilaian ${people.nurse}` }).click();
    await page.getByText(/Penilaian ini dikirim/).waitFor();
  });
  const sent = await valueOf(call(getAssessmentSheet, { params: { planId, kind: 'supervisor' } }));
  expect(sent.assessment).toMatchObject({ state: 'submitted', content: { overrides: [] } });
});

test('the teacher reads in her result that no note came before, and why', async () => {
  const { unit } = (await valueOf(stage.hr(listResults, { query: { cycleId, limit: 200 } }))).items.find(({ employee }) => employee.name === people.teacher) ?? {};
  await valueOf(stage.hr(releaseResults, { params: { cycleId }, body: { unitId: unit?.unitId ?? '' } }));
  await on(people.teacher, phone, async (page) => {
    await page.getByRole('link', { name: /Baca hasil/ }).first().click();
    await page.getByText(/tidak didahului catatan pada waktunya/).waitFor();
    await page.getByText(`Alasan ${people.head}: Baru terukur pada akhir periode. ${reason}`).waitFor();
  });
});

test('HR finds her head in the list of ratings without a note, by name', async () => {
  await on('hr', desk, async (page) => {
    await page.goto(`/periode/${cycleId}`);
    await page.getByRole('link', { name: 'Rating tanpa catatan' }).click();
    await page.getByRole('row', { name: new RegExp(`^${people.head}`) }).waitFor();
    const names = await page.getByRole('rowheader').allInnerTexts();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'id')));
  });
});
