import type { Page } from 'playwright-core';

/** Presses every "take the measured value" of a sheet. @returns how many there were */
export async function takeMeasuredValues(page: Page): Promise<number> {
  const take = page.getByRole('button', { name: /^Pakai nilai terukur/ });
  await take.first().waitFor();
  const many = await take.count();
  for (let i = 0; i < many; i++) await take.first().click(); // each goes when its value was taken
  return many;
}

/** Fills the supervisor's open sheet of one person, everything as expected, and sends it. */
export async function assessAsExpected(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await takeMeasuredValues(page);
  for (const group of await page.getByRole('group').filter({ has: page.getByRole('radio', { name: /^Sesuai ekspektasi/ }) }).all()) await group.getByRole('radio', { name: /^Sesuai ekspektasi/ }).check();
  for (const words of await page.getByLabel(/Apa yang perlu dilanjutkan atau dicoba/).all()) await words.fill('Hasilnya dibahas bersama; latihan soal cerita dilanjutkan.');
  for (const reason of await page.getByLabel(/Alasan keputusan Anda/).all()) await reason.fill('Dibahas bersama dalam dialog kinerja.');
  await page.getByLabel(/Satu langkah berikutnya/).fill('Mengikuti lokakarya penilaian formatif.');
  await page.getByRole('button', { name: `Kirim penilaian ${name}` }).click();
  await page.getByText(/Penilaian ini dikirim/).waitFor();
}
