import type { Call } from '@pauh/client';
import { type Cycle, type PlanSummary, listEmployees, listPlans, listResults, releaseResults } from '@pauh/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { assessAsExpected } from '../support/assessing.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { dayAfter, nameSupervisor } from '../support/succession.ts';

// The head of two teachers changes in the middle of the semester, their assignments stay. The old head assesses the
// days that were theirs, the new one decides, and the teacher reads both parts in one result; for the other teacher
// the sheet never comes, and the new head takes its days over with a reason that stands on the result.
let server: RunningServer;
let browser: Browser;
let hr: Call;
let cycle: Cycle;
let mine: PlanSummary;
let missing: PlanSummary;
const [oldHead, newHead] = [people.head, 'Bayu Saputra'];
const reason = 'Kepala sekolah sebelumnya sedang tugas belajar dan tidak dapat mengisi.';
const sizes = [
  ['a desk', desk],
  ['a phone', phone],
] as const;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  hr = await signedIn(server.url, accountOf(server, 'hr'));
  cycle = await runningCycle(hr);
  const head = await signedIn(server.url, accountOf(server, oldHead));
  const { items } = await valueOf(head(listPlans, { query: { view: 'team', cycleId: cycle.id, limit: 200 } }));
  const once = items.filter(
    ({ employee, agreed, supervisorAssessment, selfAssessment }) =>
      agreed &&
      supervisorAssessment === null &&
      selfAssessment === 'submitted' &&
      items.filter((each) => each.employee.employeeId === employee.employeeId).length === 1,
  );
  [mine, missing] = once as [PlanSummary, PlanSummary];
  for (const { employee } of [mine, missing]) await nameSupervisor(hr, employee.employeeId, newHead, dayAfter(cycle.startsOn, 60));
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const loginOf = async (name: string) => (await valueOf(hr(listEmployees, { query: { search: name } }))).items[0]?.nip ?? '';
/** `login` for those whose account the start does not print. */
async function on(who: string, size: typeof desk, acts: (page: Page) => Promise<void>, login?: string): Promise<void> {
  const device = await newDevice(browser, server.url, size);
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, { ...accountOf(server, login ? 'hr' : who), ...(login ? { login } : {}) });
  await acts(page);
  await settled(page);
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await device.close();
}
const before = (page: Page) => page.getByRole('region', { name: 'Pejabat penilai sebelum Anda' });

test('the old head finds the part among the tasks, on a phone, and sends it; it makes no result', async () => {
  await on(oldHead, phone, async (page) => {
    await page.getByRole('link', { name: /Nilai hari Anda sebelum pergantian penilai/ }).click();
    const own = page.getByRole('region', { name: 'Bagian Anda sebelum pergantian' });
    await own.getByRole('link', { name: missing.employee.name }).waitFor();
    expect(await sideways(page)).toBe(0);
    await own.getByRole('link', { name: mine.employee.name }).click();
    await page
      .getByRole('region', { name: 'Ini satu bagian dari periode' })
      .getByText(/\(60 hari\), sebelum pejabat penilainya berganti/)
      .waitFor();
    await assessAsExpected(page, mine.employee.name);
    await page.goto('/penilaian');
    await page.getByRole('region', { name: 'Bagian Anda sebelum pergantian' }).getByText('Selesai, sudah dikirim').waitFor();
  });
  expect(
    (await valueOf(hr(listResults, { query: { cycleId: cycle.id, limit: 200 } }))).items.filter(
      ({ employee }) => employee.employeeId === mine.employee.employeeId,
    ),
  ).toEqual([]);
});

test.each(sizes)('on %s: the new head reads that sheet beside the own one', async (_, size) => {
  await on(
    newHead,
    size,
    async (page) => {
      await page.goto(`/penilaian/${mine.id}`);
      await before(page).getByText(`Baca lembar ${oldHead}`).click();
      await before(page)
        .getByText(/; capaian \d/)
        .first()
        .waitFor();
      await before(page).getByText('Hasilnya dibahas bersama; latihan soal cerita dilanjutkan.').first().waitFor();
    },
    await loginOf(newHead),
  );
});

test('and decides; for the other teacher only after saying why those days are taken over', async () => {
  await on(
    newHead,
    desk,
    async (page) => {
      await page.goto(`/penilaian/${mine.id}`);
      await assessAsExpected(page, mine.employee.name);
      await page.goto(`/penilaian/${missing.id}`);
      await before(page)
        .getByText(/Belum dikirim/)
        .waitFor();
      await page.getByRole('button', { name: `Kirim penilaian ${missing.employee.name}` }).click();
      await page
        .getByRole('alert')
        .getByText(new RegExp(`${oldHead}: Lembar bagian lain dari periode ini belum dikirim`))
        .waitFor();
      await page.getByLabel(new RegExp(`Alasan mengambil alih hari ${oldHead}`)).fill(reason);
      await assessAsExpected(page, missing.employee.name);
      await before(page).getByText(reason).waitFor();
    },
    await loginOf(newHead),
  );
  await valueOf(hr(releaseResults, { params: { cycleId: cycle.id }, body: { unitId: mine.unit.unitId } }));
});

test('the old head finds that part decided, and can send it no more', async () => {
  await on(oldHead, desk, async (page) => {
    await page.goto('/penilaian');
    await page.getByRole('region', { name: 'Bagian Anda sebelum pergantian' }).getByText('Sudah diputuskan tanpa bagian ini').waitFor();
    await page.goto(`/penilaian/${missing.id}/bagian`);
    await page.getByRole('heading', { level: 1, name: missing.employee.name }).waitFor();
    expect(await page.getByRole('button', { name: /^Kirim penilaian/ }).count()).toBe(0);
  });
});

test.each(sizes)('on %s: the teacher reads both parts, their days and how they make the score', async (_, size) => {
  await on(
    '',
    size,
    async (page) => {
      await page.goto('/hasil');
      await page.getByRole('link', { name: cycle.name }).click();
      await settled(page);
      for (const head of [oldHead, newHead]) await page.getByText(`oleh ${head}`).first().waitFor();
      await page
        .getByText(/^Skor seluruh periode = \(/)
        .first()
        .waitFor();
    },
    await loginOf(mine.employee.name),
  );
});

test('the other teacher reads why nobody else assessed those days', async () => {
  await on(
    '',
    phone,
    async (page) => {
      await page.goto('/hasil');
      await page.getByRole('link', { name: cycle.name }).click();
      await settled(page);
      await page
        .getByText(new RegExp(`Hari ini dinilai oleh penilai sesudahnya, dengan alasan: ${reason}`))
        .first()
        .waitFor();
    },
    await loginOf(missing.employee.name),
  );
});
