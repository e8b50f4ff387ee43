import type { AssessmentContent, AssessmentMirror } from '@pauh/contracts';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { answerWith, me, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { content, ids, sheetOf, team } from './evaluation.ts';

const supervisor = { ...me, roles: ['employee', 'supervisor'], permissions: [...me.permissions, 'plan:review'] };
const path = `/plans/${ids.plan}/assessments/supervisor`;
const dewi = team[2]?.id ?? '';
const spread = (below: number, asExpected: number, above: number) => ({
  di_bawah_ekspektasi: below,
  sesuai_ekspektasi: asExpected,
  di_atas_ekspektasi: above,
});
const own = (planId: string, name: string, more: Partial<AssessmentMirror['sheets'][number]> = {}): AssessmentMirror['sheets'][number] => ({
  planId,
  employee: { employeeId: planId, name },
  state: 'draft',
  ratings: ['sesuai_ekspektasi', 'di_atas_ekspektasi'],
  resultRating: null,
  behaviourRating: null,
  texts: [],
  evidence: 0,
  evidenceOpened: false,
  ...more,
});
const noPast = { result: spread(0, 0, 0), behaviour: spread(0, 0, 0) };
beforeEach(() => removeDrafts(me.accountId));

function serve(seen: Omit<AssessmentMirror, 'earlier'> & Partial<AssessmentMirror>, said: AssessmentContent | null = content) {
  const mirror: AssessmentMirror = { earlier: null, ...seen };
  let version = said ? 3 : 0;
  return answerWith({
    'GET /me': { status: 200, body: supervisor },
    'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
    'GET /me/assessment-mirror': { status: 200, body: mirror },
    [`GET ${path}`]: () => ({ status: 200, body: sheetOf(said, { version }) }),
    [`GET /plans/${dewi}/assessments/supervisor`]: {
      status: 200,
      body: { ...sheetOf(content), planId: dewi, employee: { employeeId: 'e', name: 'Dewi Lestari' } },
    },
    [`PUT ${path}`]: ({ body }: Asked) => {
      version += 1;
      return { status: 200, body: sheetOf(body as AssessmentContent, { version }) };
    },
  });
}
const look = () => page.getByText('Cermin sebelum mengirim: hanya untuk Anda').click();
const sentence = 'Lanjutkan kunjungan rumah tiap dua minggu.';

test.each([1280, 360])(
  'at %i px: the mirror is asked for only when it is opened, says that nobody else sees it, and sends nothing',
  async (width) => {
    await page.viewport(width, 780);
    const asked = serve({
      sheets: [own(ids.plan, 'Sari Wulandari', { evidence: 2 }), own(dewi, 'Dewi Lestari', { texts: [sentence], evidence: 1 })],
      past: { result: spread(1, 30, 4), behaviour: spread(0, 35, 0) },
    });
    await open(`/penilaian/${ids.plan}`);
    await expect.element(page.getByRole('heading', { level: 1, name: 'Sari Wulandari' })).toBeVisible();
    await expect.element(page.getByText('Cermin sebelum mengirim: hanya untuk Anda')).toBeVisible();
    await import('../../src/features/assessments/components/MirrorPanel.vue'); // had it been wanted, it would be here now
    await new Promise((soon) => {
      setTimeout(soon, 200);
    });
    expect(asked.some(({ path: to }) => to.startsWith('/me/assessment-mirror'))).toBe(false);
    await look();
    await expect
      .element(page.getByText('Hanya Anda yang melihat ini. Tidak disimpan, tidak dihitung, dan tidak menghalangi pengiriman.'))
      .toBeVisible();
    await expect.element(page.getByText(`Kalimat yang sama dipakai untuk Sari Wulandari, Dewi Lestari: ${sentence}`)).toBeVisible();
    await expect.element(page.getByText('Bukti dukung dari Sari Wulandari, Dewi Lestari belum pernah Anda buka.')).toBeVisible();
    await expect
      .element(
        page.getByText(
          'Rating hasil kerja kali ini: 0 di atas, 1 sesuai, 0 di bawah ekspektasi; sebelumnya: 4 di atas, 30 sesuai, 1 di bawah ekspektasi. Kurang dari 10 orang pada salah satunya: terlalu sedikit untuk dibandingkan.',
        ),
      )
      .toBeVisible();
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
  },
);

test('it follows what stands in the form, and what was opened here', async () => {
  serve(
    {
      sheets: [
        own(ids.plan, 'Sari Wulandari', { evidence: 2 }),
        own(dewi, 'Dewi Lestari', { texts: ['Memimpin komunitas belajar di gugus.'] }),
      ],
      past: noPast,
    },
    { ...content, nextStep: null },
  );
  await open(`/penilaian/${ids.plan}`);
  await expect.element(page.getByText('Cermin sebelum mengirim: hanya untuk Anda')).toBeVisible();
  await look();
  await expect.element(page.getByText('Belum ada penilaian Anda pada periode sebelumnya untuk dibandingkan.')).toBeVisible();
  await expect.element(page.getByText('Bukti dukung dari Sari Wulandari belum pernah Anda buka.')).toBeVisible();
  await page.getByRole('textbox', { name: /Satu langkah berikutnya/ }).fill('Memimpin komunitas belajar di gugus.');
  await expect.element(page.getByText(/^Kalimat yang sama dipakai untuk .*: Memimpin komunitas belajar di gugus\.$/)).toBeVisible();
  const link = document.querySelector<HTMLAnchorElement>('a[target="_blank"]');
  link?.addEventListener('click', (event) => event.preventDefault());
  link?.click();
  await expect.element(page.getByText('Bukti dukung dari Sari Wulandari belum pernah Anda buka.')).not.toBeInTheDocument();
});

test('words taken from the last time are told, with whom they were about and when', async () => {
  serve({
    sheets: [own(ids.plan, 'Sari Wulandari'), own(dewi, 'Dewi Lestari')],
    past: noPast,
    earlier: { cycleName: 'Semester 1 2026', texts: [{ text: sentence, name: 'Agus Pranoto' }] },
  });
  await open(`/penilaian/${ids.plan}`);
  await look();
  await expect
    .element(
      page.getByText(`Untuk Sari Wulandari, kalimatnya sama dengan yang Anda tulis untuk Agus Pranoto pada Semester 1 2026: ${sentence}`),
    )
    .toBeVisible();
});

test('the page that checks all shows it for everybody', async () => {
  const equal = { ratings: ['sesuai_ekspektasi', 'sesuai_ekspektasi', 'sesuai_ekspektasi'] as const };
  const many = Array.from({ length: 7 }, (_, i) => own(`p${i}`, `Orang ${i + 1}`, { ratings: [...equal.ratings] }));
  serve({ sheets: many, past: { result: spread(0, 12, 0), behaviour: spread(0, 12, 0) } });
  await open('/penilaian/periksa');
  await expect
    .element(
      page.getByText(
        'Semua rating sama untuk Orang 1, Orang 2, Orang 3, Orang 4, Orang 5, dan 2 orang lain. Bila memang begitu, tidak perlu diubah.',
      ),
    )
    .toBeVisible();
  await expectNoAxeFindings();
});

test('nothing to say is said', async () => {
  serve({ sheets: [own(ids.plan, 'Sari Wulandari')], past: noPast });
  await open(`/penilaian/${ids.plan}`);
  await expect.element(page.getByText('Cermin sebelum mengirim: hanya untuk Anda')).toBeVisible();
  await look();
  await vi.waitFor(() => expect(document.body.textContent).toContain('Tidak ada yang perlu dilihat lagi.'));
});
