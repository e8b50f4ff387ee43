import { type Plan, getPlan, submitPlan } from '@pauh/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, agencyDay, openPlanning, ownPlan, people, runningCycle, signedIn, valueOf, waiveSuperiors } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, sideways, signIn } from '../support/pages.ts';
import { fillPlan } from '../support/planning.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A supervisor goes on leave: somebody else agrees to a plan in her name, the employee reads both names, and once it is revoked the other finds nothing more.
let server: RunningServer;
let browser: Browser;
let cycleName: string;
const submitted: Record<string, Plan> = {};
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const hr = await signedIn(server.url, accountOf(server, 'hr'));
  const running = await runningCycle(hr);
  const next = await openPlanning(hr, 'SD1');
  await waiveSuperiors(hr, next.id);
  cycleName = next.name;
  for (const owner of [people.teacher, people.colleague]) {
    const call = await signedIn(server.url, accountOf(server, owner));
    const filled = await fillPlan(call, (await ownPlan(call, next.id)).id, (await ownPlan(call, running.id)).id);
    submitted[owner] = await valueOf(call(submitPlan, { params: { planId: filled.id }, ifMatch: filled.version }));
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const delegate = people.nurse;
const inName = `${delegate} atas nama ${people.head}`;

describe.each([
  ['desk', desk, people.teacher],
  ['phone', phone, people.colleague],
] as const)('on a %s', (_name, size, owner) => {
  /** Signs in as this person on a device of their own and does this; the page must not have complained or grown too wide. */
  async function on(who: string, act: (page: Page) => Promise<void>, expectedComplaints: RegExp | null = null): Promise<void> {
    const device = await newDevice(browser, server.url, size);
    const page = await device.newPage();
    const complaints = await complaintsOf(page, server.url);
    await signIn(page, accountOf(server, who));
    await act(page);
    expect(await sideways(page)).toBe(0);
    expect(complaints.filter((text) => !expectedComplaints?.test(text))).toEqual([]);
    await device.close();
  }
  const openMenuEntry = async (page: Page) => {
    await page.getByRole('button', { name: 'Menu akun' }).click();
    await page.getByRole('link', { name: 'Pendelegasian tugas' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pendelegasian tugas' }).waitFor();
  };

  test('the supervisor hands over agreeing to plans for a week', () =>
    on(people.head, async (page) => {
      await openMenuEntry(page);
      await page.getByRole('link', { name: 'Delegasikan tugas' }).click();
      await page.getByRole('heading', { level: 1, name: 'Delegasikan tugas' }).waitFor();
      await page.getByRole('combobox', { name: 'Yang mengerjakan' }).fill(delegate);
      await page
        .getByRole('option', { name: new RegExp(delegate) })
        .first()
        .click();
      await page.getByLabel('Menyepakati rencana').check();
      await page.getByLabel('Hari pertama').fill(agencyDay(0));
      await page.getByLabel('Hari terakhir').fill(agencyDay(6));
      await page.getByLabel('Alasan').fill('Cuti tahunan, surat izin 12/2026');
      await page.getByText(new RegExp(`${delegate} dapat menyepakati atau mengembalikan rencana atas nama Anda`)).waitFor();
      await page.getByText(`${delegate} tidak dapat memberi umpan balik, menilai, atau meneruskan tugas ini kepada orang lain.`).waitFor();
      expect(await sideways(page)).toBe(0);
      await page.getByRole('button', { name: 'Delegasikan' }).click();
      await page.getByRole('heading', { level: 1, name: inName }).waitFor();
      await page.getByText('Berlaku', { exact: true }).waitFor();
    }));

  test('the other agrees to a plan in her name, told so on every step', () =>
    on(delegate, async (page) => {
      await page.getByText(`Anda bertindak atas nama ${people.head} sampai`).waitFor();
      await page
        .getByRole('link', { name: `Tinjau rencana tim ${people.head}` })
        .first()
        .click();
      const row = page.getByRole('listitem').filter({ hasText: owner });
      expect(await row.innerText()).toContain(`Atas nama ${people.head}`);
      await row.getByRole('link').click();
      await page.getByText(`Anda bertindak atas nama ${people.head}.`).waitFor();
      await page.getByRole('button', { name: 'Setujui rencana' }).click();
      await page.getByText(`Rencana ${owner} disepakati`).waitFor();
    }));

  test('the employee reads both names, on the plan and in the list of who opened it', () =>
    on(owner, async (page) => {
      await page.goto(`/rencana/${submitted[owner]?.id}`);
      await page.getByRole('heading', { level: 1, name: new RegExp(cycleName) }).waitFor();
      await page.getByText(new RegExp(`${inName}$`)).waitFor();
      await page.goto('/siapa-membuka');
      const row = page.getByRole('row').filter({ hasText: delegate }).first();
      await row.getByText(`atas nama ${people.head}, pejabat penilai Anda`).waitFor();
    }));

  test('she takes it back, with the reason', () =>
    on(people.head, async (page) => {
      await openMenuEntry(page);
      await page
        .getByRole('row')
        .filter({ hasText: 'Berlaku' })
        .filter({ hasNotText: 'Dicabut' })
        .getByRole('link', { name: delegate })
        .click();
      await page.getByRole('button', { name: 'Cabut' }).click();
      await page.getByRole('dialog').getByLabel('Alasan').fill('Sudah kembali dari cuti');
      await page.getByRole('button', { name: 'Cabut sekarang' }).click();
      await page.getByText('Sudah kembali dari cuti').waitFor();
    }));

  test('the other no longer finds the plan, nor her team in the menus, and reads why', () =>
    on(
      delegate,
      async (page) => {
        expect(await page.getByText(`atas nama ${people.head}`).count()).toBe(0);
        await page.getByRole('link', { name: 'Rencana' }).first().click();
        await page.getByRole('heading', { level: 1, name: 'Rencana kinerja' }).waitFor();
        expect(await page.getByRole('link', { name: 'Rencana tim' }).count()).toBe(0);
        await openMenuEntry(page);
        await page.getByRole('row').filter({ hasText: 'Dicabut' }).getByRole('link', { name: people.head }).first().click();
        await page.getByText('Sudah kembali dari cuti').waitFor();
        await page.goto(`/rencana/${submitted[owner]?.id}`);
        await page.getByText('Rencana ini tidak ada').waitFor();
        const call = await signedIn(server.url, accountOf(server, delegate));
        expect(await call(getPlan, { params: { planId: submitted[owner]?.id ?? '' } })).toMatchObject({ ok: false, status: 404 });
      },
      /status of 404/,
    ));
});
