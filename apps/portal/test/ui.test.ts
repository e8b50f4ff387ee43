import type { Predicate, Rating } from '@pauh/domain';
import { predicates, ratings } from '@pauh/domain';
import { h, ref } from 'vue';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ConfirmDialog from '../src/ui/ConfirmDialog.vue';
import MenuButton from '../src/ui/MenuButton.vue';
import PredicateTag from '../src/ui/PredicateTag.vue';
import QuadrantTable from '../src/ui/QuadrantTable.vue';
import RadioCards from '../src/ui/RadioCards.vue';
import RatingTag from '../src/ui/RatingTag.vue';
import { expectNoAxeFindings } from './support/axe.ts';
import { mount, scene } from './support/mount.ts';

test('every rating and predicate is readable and has a label', async () => {
  await mount(
    scene(
      () => () =>
        h('ul', [
          ...ratings.map((value) => h('li', h(RatingTag, { value }))),
          ...predicates.map((value) => h('li', h(PredicateTag, { value }))),
          h('li', h(PredicateTag, { value: null })),
        ]),
    ),
  );
  expect(
    page
      .getByRole('listitem')
      .elements()
      .map((e) => e.textContent),
  ).toEqual([
    'Di bawah ekspektasi',
    'Sesuai ekspektasi',
    'Di atas ekspektasi',
    'Sangat Baik',
    'Baik',
    'Butuh Perbaikan',
    'Kurang',
    'Sangat Kurang',
    'Belum dinilai',
  ]);
  await expectNoAxeFindings();
});

test.each([1280, 360])(
  'the quadrant at %i px is a table, says the outcome in a sentence and marks the own cell in words',
  async (width) => {
    await page.viewport(width, 780);
    const predicateAt = (result: Rating, behaviour: Rating): Predicate =>
      result === 'sesuai_ekspektasi' && behaviour === 'di_atas_ekspektasi' ? 'baik' : 'kurang';
    await mount(QuadrantTable, { props: { predicateAt, own: { result: 'sesuai_ekspektasi', behaviour: 'di_atas_ekspektasi' } } });
    await expect
      .element(page.getByText('Hasil kerja Sesuai ekspektasi dan perilaku kerja Di atas ekspektasi: predikat Baik.'))
      .toBeVisible();
    expect(page.getByRole('cell', { name: /Posisi Anda/ }).elements()).toHaveLength(1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
  },
);

test('a dangerous act asks for the name, and Escape leaves it', async () => {
  const open = ref(true);
  const confirmed = ref(0);
  await mount(
    scene(
      () => () =>
        h(ConfirmDialog, {
          open: open.value,
          'onUpdate:open': (next: boolean) => {
            open.value = next;
          },
          title: 'Tutup periode?',
          confirm: 'Tutup periode',
          name: 'Semester II 2026',
          onConfirm: () => {
            confirmed.value += 1;
          },
        }),
    ),
  );
  await expect.element(page.getByRole('dialog', { name: 'Tutup periode?' })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Tutup periode' }).click();
  await expect.element(page.getByText('Belum sama dengan Semester II 2026.')).toBeVisible();
  expect(confirmed.value).toBe(0);
  await page.getByLabelText('Ketik Semester II 2026 untuk melanjutkan').fill('Semester II 2026');
  await page.getByRole('button', { name: 'Tutup periode' }).click();
  expect(confirmed.value).toBe(1);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a menu works by keyboard and leaves the page accessible', async () => {
  const chosen = ref('');
  await mount(
    scene(
      () => () =>
        h('main', [
          h('h1', 'Papan'),
          h(MenuButton, {
            label: 'Pindahkan',
            items: [
              { key: 'a', label: 'Ke atas' },
              { key: 'b', label: 'Ke bawah' },
            ],
            onChoose: (key: string) => {
              chosen.value = key;
            },
          }),
        ]),
    ),
  );
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  await expectNoAxeFindings();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => chosen.value).not.toBe('');
});

test('rating cards: a group of radios, chosen by keyboard, never shrunk', async () => {
  await page.viewport(360, 780);
  const value = ref<Rating | null>(null);
  await mount(
    scene(
      () => () =>
        h(RadioCards as never, {
          id: 'f-rating',
          legend: 'Penilaian Anda',
          options: ratings.map((rating) => ({
            value: rating,
            label: rating,
            description: 'Target tercapai dengan mutu yang disepakati bersama sejak awal.',
          })),
          modelValue: value.value,
          'onUpdate:modelValue': (next: Rating) => {
            value.value = next;
          },
        }),
    ),
  );
  const first = page.getByRole('radio', { name: /di_bawah/ });
  await first.click();
  await userEvent.keyboard('{ArrowDown}');
  expect(value.value).toBe('sesuai_ekspektasi');
  expect(first.element().getBoundingClientRect().width).toBe(20);
  await expectNoAxeFindings();
});
