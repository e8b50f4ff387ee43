import { h } from 'vue';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import DataTable from '../src/ui/DataTable.vue';
import { expectNoAxeFindings } from './support/axe.ts';
import { allDrawn, mount, scene } from './support/mount.ts';

const rows = [
  { id: 'a', title: 'Kehadiran siswa', weight: '30' },
  { id: 'b', title: 'Modul ajar dan perangkat pembelajaran yang panjang sekali namanya', weight: '25' },
];
const columns = [
  { key: 'title', label: 'Indikator', head: true },
  { key: 'weight', label: 'Bobot', num: true },
];
const table = async () => {
  await mount(
    scene(
      () => () =>
        h(
          DataTable as never,
          { caption: 'Hasil kerja', columns, rows, rowKey: (row: { id: string }) => row.id },
          {
            title: ({ row }: { row: (typeof rows)[number] }) => row.title,
            weight: ({ row }: { row: (typeof rows)[number] }) => row.weight,
            empty: () => h('p', 'Belum ada'),
          },
        ),
    ),
  );
  await allDrawn();
};

test.each([1280, 360])('at %i px it is a table with named columns and rows, and nothing is wider than the screen', async (width) => {
  await page.viewport(width, 780);
  await table();
  await expect.element(page.getByRole('table', { name: 'Hasil kerja' })).toBeVisible();
  expect(
    page
      .getByRole('columnheader')
      .elements()
      .map((e) => e.textContent),
  ).toEqual(['Indikator', 'Bobot']);
  expect(page.getByRole('row').elements()).toHaveLength(3);
  await expect.element(page.getByRole('rowheader', { name: 'Kehadiran siswa' })).toBeVisible();
  expect(page.getByRole('cell').elements()).toHaveLength(2);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('at 360 px a row is a card that names its figures for the eye', async () => {
  await page.viewport(360, 780);
  await table();
  const row = page.getByRole('row').elements()[1] as HTMLElement;
  expect(getComputedStyle(row).display).toBe('block');
  expect(getComputedStyle(row.querySelector('.cell-label') as Element).display).toBe('block');
});
