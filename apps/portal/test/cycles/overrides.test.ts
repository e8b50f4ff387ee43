import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf } from '../support/officers.ts';

const count = (name: string, people: number) => ({ by: { employeeId: name, name }, givenIn: 'assessment', assessed: 20, people, lateMeasurement: people, other: 0 });
const serve = (...rows: object[]) => answerWith({ 'GET /me': { status: 200, body: { ...hr, permissions: [...hr.permissions, 'override:read'] } }, 'GET /override-counts': listOf(rows, { total: rows.length }) });

test.each([1280, 360])('at %i px: HR reads how many ratings came without a note, by name and not by number', async (width) => {
  await page.viewport(width, 780);
  const asked = serve(count('Bayu Saputra', 1), { ...count('Bayu Saputra', 2), givenIn: 'calibration' }, count('Ratna Dewi', 7));
  await open('/periode/c1/tanpa-catatan');
  await expect.element(page.getByRole('row', { name: /^Ratna Dewi.*Penilaian.*20.*7/ })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^Bayu Saputra.*Kalibrasi.*20.*2/ })).toBeVisible();
  await expect.element(page.getByText('3 baris.')).toBeVisible();
  expect(page.getByRole('rowheader').elements().map((cell) => cell.textContent?.trim())).toEqual(['Bayu Saputra', 'Bayu Saputra', 'Ratna Dewi']);
  expect(asked.at(-1)?.path).toContain('cycleId=c1');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('none is said as such', async () => {
  serve();
  await open('/periode/c1/tanpa-catatan');
  await expect.element(page.getByText('Tidak ada rating tanpa catatan')).toBeVisible();
});
