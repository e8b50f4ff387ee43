import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import WeightMeter from '../src/ui/WeightMeter.vue';
import { expectNoAxeFindings } from './support/axe.ts';
import { mount } from './support/mount.ts';

test.each<[string, (number | null)[], string]>([
  ['complete', [30, 70], 'Bobot sudah genap 100.'],
  ['thirds are exact', [33.33, 33.33, 33.34], 'Bobot sudah genap 100.'],
  ['a hundredth is missing', [30, 69.99], 'Masih ada 0,01 poin bobot yang belum dibagi.'],
  ['something is left', [30, 25, 20, 15], 'Masih ada 10 poin bobot yang belum dibagi.'],
  ['too much', [60, 45], 'Bobot melebihi 100 sebanyak 5 poin. Kurangi pada salah satu baris.'],
  ['nothing yet', [null, null], 'Belum ada bobot. Bagikan 100 poin ke semua indikator.'],
  ['a row without one', [100, null], 'Bobot sudah genap 100. 1 indikator belum berbobot.'],
])('%s', async (_what, weights, sentence) => {
  await mount(WeightMeter, { props: { rows: weights.map((weight, n) => ({ label: `Indikator ${n + 1}`, weight })) } });
  await expect.element(page.getByRole('region', { name: 'Pembagian bobot' }).getByRole('status')).toHaveTextContent(sentence);
  await expectNoAxeFindings();
});
