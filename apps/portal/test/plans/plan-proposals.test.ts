import type { PlanContent, PlanProposal } from '@pauh/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { answerWith, me, problem, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allSaved, open } from '../support/mount.ts';
import { content, plan, planId } from '../support/plan.ts';

const id = (n: number) => `0193a1b2-0000-7000-8000-${String(n).padStart(12, '0')}`;
const proposal = (fields: Partial<PlanProposal> = {}): PlanProposal => ({
  id: id(70),
  planId,
  supportedResultId: id(71),
  supportedTitle: 'Hasil belajar meningkat',
  title: 'Murid membaca setiap hari',
  note: 'Mari kita bahas hari Senin',
  state: 'open',
  by: { employeeId: id(5), name: 'Ratna Dewi' },
  onBehalfOf: null,
  createdAt: '2026-07-03T02:00:00Z',
  answeredAt: null,
  reason: null,
  actions: ['answer'],
  ...fields,
});
const some = (...items: PlanProposal[]) => ({ status: 200, body: { items, nextCursor: null } });
const list = `GET /plans/${planId}/proposals`;
const answered = `POST /plans/${planId}/proposals/${id(70)}/answer`;
const edit = `/rencana/${planId}/ubah`;
const base = {
  'GET /me': { status: 200, body: me },
  [`GET /plans/${planId}`]: { status: 200, body: plan() },
  [`PUT /plans/${planId}/content`]: (asked: Asked) => ({
    status: 200,
    body: plan({ content: asked.body as PlanContent, version: Number(asked.headers.get('if-match')?.replaceAll('"', '')) + 1 }),
  }),
};
const acts = (asked: Asked[]) => asked.filter(({ method }) => method !== 'GET');
beforeEach(() => removeDrafts(me.accountId));
afterEach(allSaved);

test.each([1280, 360])(
  'at %i px: what was typed is sent first, then the result stands last in the draft and is written on',
  async (width) => {
    await page.viewport(width, 780);
    const typed = { ...content, results: [{ ...content.results[0]!, title: 'Judul baru' }, content.results[1]!] };
    const asked = answerWith({
      ...base,
      [list]: [some(proposal(), proposal({ id: id(72), title: 'Sudah dijawab', state: 'declined', actions: [] })), some()],
      [answered]: {
        status: 200,
        body: plan({
          version: 5,
          content: {
            ...typed,
            results: [
              ...typed.results,
              { id: id(80), kind: 'main', title: 'Murid membaca setiap hari', perspective: null, indicators: [] },
            ],
          },
        }),
      },
    });
    await open(edit);
    await expect.element(page.getByRole('heading', { name: 'Usulan dari pejabat penilai' })).toBeVisible();
    await expect.element(page.getByText('Mari kita bahas hari Senin')).toBeVisible();
    expect(page.getByText('Sudah dijawab').elements()).toEqual([]);
    await expectNoAxeFindings();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await page.getByLabelText('Hasil yang ingin dicapai').first().fill('Judul baru');
    await page.getByRole('button', { name: /Masukkan ke draf.*Murid membaca setiap hari/ }).click();
    await expect.element(page.getByLabelText('Hasil yang ingin dicapai').nth(2)).toHaveFocus();
    await expect.element(page.getByLabelText('Hasil yang ingin dicapai').nth(2)).toHaveValue('Murid membaca setiap hari');
    await expect.element(page.getByRole('heading', { name: 'Usulan dari pejabat penilai' })).not.toBeInTheDocument();
    expect(acts(asked).map(({ method, headers }) => [method, headers.get('if-match')])).toEqual([
      ['PUT', '"3"'],
      ['POST', '"4"'],
    ]);
    await page.getByLabelText('Hasil yang ingin dicapai').nth(2).fill('Murid membaca 15 menit setiap hari');
    await vi.waitFor(() => expect(acts(asked)).toHaveLength(3), { timeout: 6000 });
    expect(acts(asked)[2]?.headers.get('if-match')).toBe('"5"');
    expect((acts(asked)[2]!.body as PlanContent).results.map((row) => [row.id, row.title])).toEqual([
      [content.results[0]!.id, 'Judul baru'],
      [content.results[1]!.id, 'Modul ajar tersusun'],
      [id(80), 'Murid membaca 15 menit setiap hari'],
    ]);
  },
);

test('declining asks for a reason and leaves the draft alone', async () => {
  const asked = answerWith({ ...base, [list]: [some(proposal()), some()], [answered]: { status: 200, body: plan() } });
  await open(edit);
  await page.getByRole('button', { name: /Belum saya ambil.*Murid membaca setiap hari/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Belum saya ambil' }).click();
  await expect.element(dialog.getByRole('link', { name: /paling sedikit 10 huruf/ })).toBeVisible();
  await dialog.getByLabelText('Alasan').fill('Saya mengajar kelas I tahun ini');
  await dialog.getByRole('button', { name: 'Belum saya ambil' }).click();
  await expect.element(page.getByRole('heading', { name: 'Usulan dari pejabat penilai' })).not.toBeInTheDocument();
  expect(acts(asked).map(({ body }) => body)).toEqual([{ taken: false, reason: 'Saya mengajar kelas I tahun ini' }]);
});

test('a refusal is told, and the proposal stays', async () => {
  answerWith({ ...base, [list]: some(proposal()), [answered]: problem(409, 'proposal.no_room') });
  await open(edit);
  await page.getByRole('button', { name: /Masukkan ke draf.*Murid membaca setiap hari/ }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Rencana ini sudah memuat 20 hasil kerja');
  await expect.element(page.getByText('Mari kita bahas hari Senin')).toBeVisible();
});
