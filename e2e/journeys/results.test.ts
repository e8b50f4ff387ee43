import type { Call } from '@pauh/client';
import { getResult, listCycles, listResults, saveAssessment, submitAssessment } from '@pauh/contracts';
import { beforeAll, expect, test } from 'vitest';
import { people, runningCycle, valueOf } from '../support/agency.ts';
import { beginSheet } from '../support/assessing.ts';
import { desk, phone, settled } from '../support/pages.ts';
import { openStage } from '../support/stage.ts';

// From finished assessments to results that reach their people: released by HR, opened on a phone, handed over on paper,
// read by who did not reach the target, and checked by a stranger.
const healthHead = 'Yusnita Harahap';
const stage = openStage();
const { on } = stage;
let cycleId: string;
beforeAll(async () => {
  cycleId = (await runningCycle(stage.hr)).id;
  const head = await stage.calls(people.head);
  for (const name of [people.teacher, people.colleague]) await assess(head, name);
  await assess(await stage.calls(healthHead), people.nurse, 'KUNJUNG');
});

/** Everything as expected; with `below`, the result of that indicator and the whole are below, as a note had announced. */
async function assess(supervisor: Call, name: string, below: string | null = null): Promise<void> {
  const { planId, version, content, results } = await beginSheet(supervisor, cycleId, name);
  const params = { planId, kind: 'supervisor' as const };
  const low = results.find(({ indicators }) => indicators.some(({ code }) => code === below))?.id;
  const changed = low
    ? {
        ...content,
        results: content.results.map((row) => (row.resultId === low ? { ...row, rating: 'di_bawah_ekspektasi' as const } : row)),
        resultRating: 'di_bawah_ekspektasi' as const,
      }
    : content;
  const saved = await valueOf(supervisor(saveAssessment, { params, ifMatch: version, body: changed }));
  await valueOf(supervisor(submitAssessment, { params, ifMatch: saved.version }));
}

const resultOf = async (name: string) =>
  (await valueOf(stage.hr(listResults, { query: { cycleId, limit: 200 } }))).items.find(({ employee }) => employee.name === name) as {
    id: string;
    unit: { unitId: string; name: string };
  };

test('HR releases school by school, with the number of people and the name of the unit', async () => {
  for (const name of [people.teacher, people.nurse]) {
    const { unit } = await resultOf(name);
    await on('hr', desk, async (page) => {
      await page.goto(`/periode/${cycleId}/rilis?unit=${unit.unitId}`);
      await page.getByText(/^\d+ hasil siap dirilis\./).waitFor();
      await page.getByRole('button', { name: 'Rilis hasil' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(unit.name);
      await dialog.getByRole('button', { name: 'Rilis hasil' }).click();
      await page.getByText(/^\d+ hasil sudah dirilis\./).waitFor();
    });
  }
});

test('the teacher opens hers on a phone, which is its receipt, and acknowledges it', async () => {
  await on(people.teacher, phone, async (page) => {
    await page
      .getByRole('link', { name: /Baca hasil kinerja Anda/ })
      .first()
      .click();
    await settled(page);
    await page
      .getByRole('region', { name: 'Penerimaan' })
      .getByText(/Anda menerima hasil ini pada .* saat pertama kali membukanya di portal\./)
      .waitFor();
    await page.getByText(/Anda berhak mengajukan keberatan paling lambat \d+ \S+ \d{4} pukul 23\.59 WIB\./).waitFor();
    await page.getByRole('radio', { name: /^Saya menerima hasil ini/ }).check();
    await page.getByRole('button', { name: 'Kirim tanda terima' }).click();
    await page.getByText(/Anda menerima hasil ini pada .* pukul/).waitFor();
  });
});

test('HR sees who has not opened theirs, and records that one was handed over on paper', async () => {
  await on('hr', phone, async (page) => {
    await page.goto(`/periode/${cycleId}`);
    await page.getByRole('link', { name: 'Penyampaian hasil' }).click();
    const due = async () => Number(/^\d+/.exec(await page.getByText(/hasil sudah dirilis tetapi belum dibuka/).innerText())?.[0]);
    const before = await due();
    expect(await page.getByText(people.teacher).count()).toBe(0);
    await page.getByRole('link', { name: `Catat penyerahan ${people.colleague}` }).click();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(Date.now());
    await page.getByLabel('Hari penyerahan').fill(today);
    await page.getByLabel('Catatan').fill('Diserahkan di ruang guru.');
    await page.getByRole('button', { name: 'Simpan penyerahan' }).click();
    await page.getByText(`Tercatat: ${people.colleague} menerima hasilnya pada`, { exact: false }).waitFor();
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.getByRole('link', { name: 'Ke penyampaian hasil' }).click();
    await page.getByText(`${before - 1} hasil sudah dirilis tetapi belum dibuka.`).waitFor();
  });
});

test.each([
  ['a phone', phone],
  ['a desk', desk],
] as const)(
  'the nurse reads a low result on %s: what it rests on, support first, and her right to object with its last day',
  async (_, size) => {
    await on(people.nurse, size, async (page) => {
      await page.goto(`/hasil/${(await resultOf(people.nurse)).id}`);
      await settled(page);
      await page.getByText('Di bawah ini dasar hasilnya, dukungan yang disiapkan, dan hak Anda bila tidak sependapat.').waitFor();
      await page.getByText(/Tidak ada sanksi karena hasil ini sebelum dukungan ditawarkan dan masa keberatan berakhir\./).waitFor();
      await page.getByRole('heading', { name: 'Dari mana hasil ini?' }).waitFor();
      await page
        .getByRole('region', { name: 'Bila tidak sependapat' })
        .getByText(/paling lambat \d+ \S+ \d{4} pukul 23\.59 WIB\./)
        .waitFor();
      await page.getByText(/Keberatan diputus oleh .*, bukan oleh yang menilai Anda\./).waitFor();
      if (size === desk) {
        await page.getByRole('radio', { name: /^Saya tidak sependapat/ }).check();
        await page.getByLabel('Catatan Anda').fill('Kunjungan rumah terhenti selama banjir dua minggu.');
        await page.getByRole('button', { name: 'Kirim tanda terima' }).click();
        await page.getByText(/Anda menyatakan tidak sependapat pada/).waitFor();
      }
    });
  },
);

test.each([
  ['a phone', phone],
  ['a desk', desk],
] as const)('a stranger checks on %s what the teacher shows: right facts, wrong facts, a wrong code', async (_, size) => {
  const { receiptCode } = await valueOf(stage.hr(getResult, { params: { resultId: (await resultOf(people.teacher)).id } }));
  const { name } = (await valueOf(stage.hr(listCycles, { query: { stage: 'assessment' } }))).items.find(({ id }) => id === cycleId) as {
    name: string;
  };
  await on(null, size, async (page) => {
    await page.goto(`/verifikasi?kode=${receiptCode}`);
    const check = async (said: string) => {
      await page.getByRole('button', { name: 'Periksa', exact: true }).click();
      await page.getByText(said).waitFor();
    };
    await page.getByLabel(/^Nama pemilik/).fill(people.teacher);
    await page.getByLabel(/^Periode/).fill(name);
    await page.getByLabel(/^Predikat/).selectOption({ label: 'Baik' });
    await check('Predikat: cocok');
    expect(await page.getByRole('list', { name: 'Keterangan yang dibandingkan' }).getByRole('listitem').allInnerTexts()).toEqual([
      'Nama pemilik: cocok',
      'Periode: cocok',
      'Predikat: cocok',
    ]);
    await page.emulateMedia({ media: 'print' }); // on paper the proof alone, not the form
    await page.getByText(`Kode ${receiptCode}, diperiksa`).waitFor();
    expect(await page.getByRole('button', { name: 'Periksa', exact: true }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel(/^Predikat/).selectOption({ label: 'Sangat Baik' });
    await check('Predikat: belum cocok');
    await page.getByLabel(/^Kode bukti hitung/).fill('0000-0000-0000-0000-0000');
    await check('Kode ini belum dikenal');
    expect(await page.getByText(/cocok$/).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });
});
