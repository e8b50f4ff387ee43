import {
  type Plan,
  type PlanSummary,
  agreePlan,
  getPlan,
  listServiceIndicators,
  revisePlan,
  savePlanContent,
  submitPlan,
} from '@pauh/contracts';
import type { Call } from '@pauh/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, openPlanning, ownPlan, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { fillPlan } from '../support/planning.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// From the head's plan to the teacher's: her plan waits for the head's, is returned and mended, supports a result of the
// head, is agreed, is looked at again when that result changes, and hangs under the service that the school gives.
let server: RunningServer;
let browser: Browser;
let page: Page;
let complaints: string[];
let cycleId: string;
let plans: { teacher: PlanSummary; head: PlanSummary };
let calls: { teacher: Call; head: Call; office: Call };
const remark = 'Sebutkan kelas berapa saja.';

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const as = (who: string) => signedIn(server.url, accountOf(server, who));
  const [hr, teacher, head, office] = await Promise.all([as('hr'), as(people.teacher), as(people.head), as(officeLogin())]);
  calls = { teacher, head, office };
  cycleId = (await openPlanning(hr, 'SD1')).id;
  plans = { teacher: await ownPlan(teacher, cycleId), head: await ownPlan(head, cycleId) };
  const running = await runningCycle(hr);
  await fillPlan(teacher, plans.teacher.id, (await ownPlan(teacher, running.id)).id);
  const filled = await fillPlan(head, plans.head.id, (await ownPlan(head, running.id)).id);
  const [service] = (await valueOf(head(listServiceIndicators, { query: { unitId: plans.head.unit.unitId } }))).items;
  const results = filled.content.results.map((result, r) => ({ ...result, serviceIndicatorId: r === 0 ? (service?.id ?? null) : null }));
  await valueOf(head(savePlanContent, { params: { planId: filled.id }, ifMatch: filled.version, body: { ...filled.content, results } }));
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});
/** The head of the education office: printed by what he does, not by his name. */
const officeLogin = (): string => / kepala dinas +(\d{18})/.exec(server.printed)?.[1] ?? '';
const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function begin(who: string, viewport: typeof desk, path: string, title: string | RegExp): Promise<void> {
  page = await (await newDevice(browser, server.url, viewport)).newPage();
  complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, who));
  await page.goto(path);
  await heading(title).waitFor();
  await settled(page);
}
/** Leaves the page, which fitted its screen and had nothing to complain about. */
async function leave(): Promise<void> {
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
}
const teacherWrites = () => begin(people.teacher, phone, `/rencana/${plans.teacher.id}/ubah`, /^Susun rencana/);
async function submit(): Promise<void> {
  await button('Periksa lalu ajukan').click();
  await heading(/^Periksa rencana/).waitFor();
  await page.getByLabel('Saya sudah memeriksa rencana ini dan mengajukannya.').check();
  await button('Ajukan rencana').click();
  await page.getByText('Rencana sudah diajukan kepada Ratna Dewi').waitFor();
}
/** What the head and the office above do meanwhile at their own desks. */
async function headAgreed(): Promise<Plan> {
  const params = { planId: plans.head.id };
  const { version } = await valueOf(calls.head(getPlan, { params }));
  const submitted = await valueOf(calls.head(submitPlan, { params, ifMatch: version }));
  return valueOf(calls.office(agreePlan, { params, ifMatch: submitted.version }));
}

test("the teacher writes and submits on her phone, though the head's plan is not agreed yet", async () => {
  await teacherWrites();
  await page
    .getByText(/Rencana Ratna Dewi belum disepakati. Anda tetap bisa menyusun rencana/)
    .first()
    .waitFor();
  await submit();
  await page.getByRole('link', { name: 'Baca rencana' }).click();
  await page.getByText('Rencana Anda disepakati setelah rencana Ratna Dewi disepakati.').waitFor();
  await leave();
});

test('the head reads at her desk that her own plan comes first, and returns the plan with a remark on a field', async () => {
  await begin(people.head, desk, `/rencana/${plans.teacher.id}/tinjau`, /^Tinjau rencana Sari Wulandari/);
  await page.getByText('Rencana Anda sendiri belum disepakati').waitFor();
  expect(await button('Setujui rencana').count()).toBe(0);
  await button(/^Beri catatan.*Hasil kerja 1$/)
    .first()
    .click();
  await page.getByLabel('Catatan pada Hasil kerja 1').fill(remark);
  await page.getByLabel('Pesan untuk pegawai').fill('Sudah baik, tinggal satu hal.');
  await button('Kembalikan dengan catatan').click();
  await page.getByText('Rencana Sari Wulandari dikembalikan').waitFor();
  await leave();
});

test("HR records that the head's plan need not wait for the office, which does not plan in this cycle", async () => {
  await begin('hr', desk, `/periode/${cycleId}`, /^Semester berikutnya/);
  await page.getByRole('link', { name: 'Rencana pimpinan' }).click();
  await heading('Rencana pimpinan').waitFor();
  await button(/^Kecualikan.*Rahmat Hidayat/).click();
  await page.getByRole('dialog').getByLabel('Alasan').fill('Dinas menyusun rencana pada periode tersendiri');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan pengecualian' }).click();
  await page.getByText('Dinas menyusun rencana pada periode tersendiri').waitFor();
  await leave();
});

test("she mends it where the remark stands, chooses the head's result that it supports, and submits again", async () => {
  const head = await headAgreed();
  await teacherWrites();
  await page.getByText(remark).last().waitFor();
  const first = page.getByRole('region', { name: 'Hasil kerja 1', exact: true });
  await first.getByLabel('Hasil yang ingin dicapai').fill('Meningkatnya hasil belajar siswa kelas V');
  const [supported] = head.content.results;
  await first.getByLabel('Mendukung hasil kerja pimpinan').selectOption({ label: supported?.title ?? '' });
  await submit();
  await page.getByRole('link', { name: 'Baca rencana' }).click();
  await page.getByText(`Mendukung hasil kerja pimpinan: ${supported?.title}`).waitFor();
  await leave();
});

test('now the head agrees, with her own result beside the row', async () => {
  await begin(people.head, desk, `/rencana/${plans.teacher.id}/tinjau`, /^Tinjau rencana Sari Wulandari/);
  await page.getByText(/^Mendukung hasil kerja pimpinan: /).waitFor();
  await button('Setujui rencana').click();
  await page.getByText('Rencana Sari Wulandari disepakati').waitFor();
  await leave();
});

test("the head's result changes: the teacher finds it on her list, before and after, and says that her plan is still right", async () => {
  const params = { planId: plans.head.id };
  const agreed = await valueOf(calls.head(getPlan, { params }));
  const open = await valueOf(calls.head(revisePlan, { params, ifMatch: agreed.version, body: { reason: 'Sasaran dinas diperluas' } }));
  const renamed = open.content.results.map((result, r) =>
    r === 0 ? { ...result, title: 'Terdampinginya semua guru dan pegawai' } : result,
  );
  await valueOf(calls.head(savePlanContent, { params, ifMatch: open.version, body: { ...open.content, results: renamed } }));
  await headAgreed();

  await begin(people.teacher, phone, '/', /^Selamat /);
  await page.getByRole('link', { name: 'Periksa rencana terhadap hasil kerja pimpinan' }).click();
  await page.getByText('Hasil kerja pimpinan yang didukung berubah').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Sesudah' }).innerText()).toMatch(
    /Terdampinginya guru dan pegawai[^]*Terdampinginya semua guru dan pegawai/,
  );
  await button('Rencana masih sesuai').click();
  await page.getByText('Mendukung hasil kerja pimpinan: Terdampinginya semua guru dan pegawai').waitFor();
  expect(await button('Rencana masih sesuai').count()).toBe(0);
  await leave();
});

test('she reads which service her work supports, walks from the service down to herself, and back up to her own plan', async () => {
  await begin(people.teacher, phone, `/rencana/${plans.teacher.id}`, /^Rencana kinerja/);
  await page.getByRole('link', { name: 'Layanan yang didukung' }).click();
  await page.getByText('Pekerjaan Anda mendukung layanan: Murid bisa membaca dengan paham.').waitFor();
  await page.getByRole('link', { name: 'Murid bisa membaca dengan paham' }).first().click();
  await heading('Murid bisa membaca dengan paham').waitFor();
  await page.getByText(/Ratna Dewi · Kepala Sekolah/).waitFor();
  await page.getByRole('link', { name: /^1 hasil kerja di bawahnya/ }).click();
  await page.getByText(/Sari Wulandari · Guru Kelas/).waitFor();
  await page.getByText('Meningkatnya hasil belajar siswa kelas V').waitFor();
  expect(await sideways(page)).toBe(0);
  await page.getByRole('link', { name: 'Kembali ke puncak' }).click();
  await page.getByText(/Ratna Dewi · Kepala Sekolah/).waitFor();
  expect(await page.getByText(/Sari Wulandari · Guru Kelas/).count()).toBe(0);
  expect(await sideways(page)).toBe(0);
  // the way she came, back to the line from the service to her own result
  for (const place of [
    /Sari Wulandari · Guru Kelas/,
    /Ratna Dewi · Kepala Sekolah/,
    'Pekerjaan Anda mendukung layanan: Murid bisa membaca dengan paham.',
  ]) {
    await page.goBack();
    await page.getByText(place).waitFor();
  }
  await page.getByText('Ratna Dewi · Kepala Sekolah').first().waitFor();
  await page.getByRole('link', { name: 'Baca rencana' }).click();
  await heading(/^Rencana kinerja/).waitFor();
  await leave();
});
