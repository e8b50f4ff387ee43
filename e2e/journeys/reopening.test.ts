import { listCycles, listPlans } from '@pauh/contracts';
import { beforeAll, expect, test } from 'vitest';
import { people, valueOf } from '../support/agency.ts';
import { desk, phone, settled } from '../support/pages.ts';
import { openStage } from '../support/stage.ts';

// The semester that is over is closed; one teacher's result turns out to be wrong. One officer asks, another approves,
// the supervisor corrects that one assessment, and the teacher gets a new version and reads why.
const reason = 'Nilai ujian kelas tertukar dengan kelas sebelah.';
const stage = openStage();
const { on } = stage;
let cycle: { id: string; name: string };
beforeAll(async () => { cycle = (await valueOf(stage.hr(listCycles, { query: { stage: 'released' } }))).items[0] as typeof cycle; });

test('HR closes the semester: what it waits for, what it does, and the name of the cycle', async () => {
  await on('hr', desk, async (page) => {
    await page.goto(`/periode/${cycle.id}`);
    await page.getByRole('link', { name: 'Tutup periode' }).click();
    await page.getByText('Masa keberatan sudah berakhir bagi semua orang.').waitFor();
    await page.getByText(/Keadaan setiap orang dan unit disimpan sebagai rekap penutupan/).waitFor();
    await page.getByRole('button', { name: 'Tutup periode' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(cycle.name);
    await dialog.getByRole('button', { name: 'Tutup periode' }).click();
    await page.getByText(/^Periode ini hanya dapat dibaca\./).waitFor();
    await page.getByRole('link', { name: 'Rekap penutupan' }).click();
    await page.getByRole('row', { name: /SD Negeri/ }).first().waitFor();
  });
});

test('she asks on a phone that one teacher be opened again; she may not approve it herself', async () => {
  await on('hr', phone, async (page) => {
    await page.goto(`/periode/${cycle.id}/buka-kembali`);
    await page.getByRole('link', { name: 'Minta buka kembali' }).click();
    await page.getByRole('combobox', { name: 'Orang' }).fill(people.colleague);
    await page.getByRole('option', { name: new RegExp(people.colleague) }).click();
    await page.getByLabel('Alasan').fill(reason);
    await page.getByRole('button', { name: 'Kirim permintaan' }).click();
    await page.getByText('Anda yang meminta, jadi orang kedua yang menyetujui.').waitFor();
    expect(await page.getByRole('button', { name: /^Setujui/ }).count()).toBe(0);
  });
});

test('another officer approves', async () => {
  await on('hr2', desk, async (page) => {
    await page.getByRole('link', { name: /Periksa permintaan buka kembali/ }).click();
    await page.getByText(reason).waitFor();
    await page.getByRole('button', { name: `Setujui ${people.colleague}`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(people.colleague);
    await dialog.getByRole('button', { name: 'Setujui', exact: true }).click();
    await page.getByText('Terbuka untuk koreksi').waitFor();
  });
});

test('the head corrects the assessment of this teacher, and of nobody else', async () => {
  const head = await stage.calls(people.head);
  const { items } = await valueOf(head(listPlans, { query: { view: 'team', cycleId: cycle.id, limit: 200 } }));
  const planOf = (name: string) => items.find(({ employee }) => employee.name === name)?.id ?? '';
  await on(people.head, desk, async (page) => {
    await page.goto(`/penilaian/${planOf(people.teacher)}`);
    await settled(page);
    expect(await page.getByRole('button', { name: 'Perbaiki', exact: true }).count()).toBe(0);
    await page.goto('/');
    await page.getByRole('link', { name: new RegExp(`Koreksi penilaian ${people.colleague}`) }).click();
    await page.getByRole('button', { name: 'Perbaiki', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: 'Buka untuk diperbaiki' }).click();
    await page.getByLabel(/Satu langkah berikutnya/).fill('Mendampingi dua kelas dengan bahan yang sudah diperbaiki.');
    await page.getByRole('button', { name: `Kirim penilaian ${people.colleague}` }).click();
    await page.getByText(/Penilaian ini dikirim/).waitFor();
  });
});

test('the teacher reads the new version at once, who opened it again and why, and finds the earlier one', async () => {
  await on(people.colleague, phone, async (page) => {
    await page.getByRole('link', { name: /Baca hasil kinerja Anda/ }).first().click();
    await settled(page);
    const receipt = page.getByRole('region', { name: 'Penerimaan' });
    await receipt.getByText('Ini versi 2, yang berlaku. Versi sebelumnya tetap dapat dibaca.').waitFor();
    await receipt.getByText(new RegExp(`Diminta oleh .*: ${reason}`)).waitFor();
    await receipt.getByText(/Disetujui oleh orang kedua, Hadi Gunawan/).waitFor();
    await page.getByText('Mendampingi dua kelas dengan bahan yang sudah diperbaiki.').waitFor();
    await page.getByText(/Anda berhak mengajukan keberatan paling lambat/).waitFor();
    await receipt.getByRole('link', { name: /^Versi 1, dirilis/ }).click();
    await page.getByText('Ini versi 1, yang sudah diganti. Yang berlaku adalah versi terbaru.').waitFor();
  });
});

test('it is not finished before the time to object to the new version is over', async () => {
  await on('hr', desk, async (page) => {
    await page.goto(`/periode/${cycle.id}/buka-kembali`);
    await page.getByText('Dapat diakhiri setelah koreksinya dikirim dan masa keberatannya berakhir.').waitFor();
    expect(await page.getByRole('button', { name: /^Akhiri/ }).count()).toBe(0);
  });
});
