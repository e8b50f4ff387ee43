import { h, ref } from 'vue';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatDate, formatInstant, parseNumber } from '../src/shared/format.ts';
import NumberField from '../src/ui/NumberField.vue';
import { expectNoAxeFindings } from './support/axe.ts';
import { mount, scene } from './support/mount.ts';

async function field(start: number | null = null, error = '') {
  const value = ref<number | null>(start);
  await mount(scene(() => () => h(NumberField, { id: 'f-actual', label: 'Realisasi', error, modelValue: value.value, 'onUpdate:modelValue': (next: number | null) => { value.value = next; } })));
  return { value, input: page.getByLabelText('Realisasi') };
}

test.each([['96,2', 96.2], ['96.2', 96.2], ['0', 0], ['-1,5', -1.5], ['1.250', 1250], ['12.500,75', 12500.75], ['1,250.5', 1250.5], ['33.33', 33.33], ['0.125', 0.125]])('%s is read as %s and stays as typed', async (typed, expected) => {
  const { value, input } = await field();
  await input.fill(typed);
  expect(value.value).toBe(expected);
  await expect.element(input).toHaveValue(typed);
});

test('empty is null, never 0, and a true 0 is 0', async () => {
  const { value, input } = await field(7);
  await userEvent.clear(input);
  expect(value.value).toBeNull();
  await input.fill('0');
  expect(value.value).toBe(0);
});

test('a value is shown with a comma, and what is not a number is said and never becomes 0', async () => {
  const { value, input } = await field(96.2);
  await expect.element(input).toHaveValue('96,2');
  await input.fill('dua belas');
  expect(value.value).toBeNull();
  await expect.element(input).toHaveValue('dua belas');
  await expect.element(input).toHaveAccessibleDescription(/Ini belum berupa angka/);
  await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  await expectNoAxeFindings();
});

test('thousands are read back, so that 1.250 surprises nobody', async () => {
  const { input } = await field();
  await input.fill('1.250');
  await expect.element(input).toHaveAccessibleDescription('Terbaca 1.250.');
});

test('parsing refuses half numbers', () => {
  for (const text of ['abc', '1,2,x', '.', ',', '--1', '1e5', 'Infinity']) expect(parseNumber(text)).toBeUndefined();
  expect(parseNumber('  ')).toBeNull();
});

test('dates are never moved, instants are in the zone of the agency', () => {
  expect(formatDate('2027-01-04', 'id')).toBe('4 Januari 2027');
  expect(formatInstant('2026-12-24T16:59:59Z', 'id', 'Asia/Jakarta')).toBe('24 Desember 2026 pukul 23.59 WIB');
  expect(formatInstant('2026-12-24T16:59:59Z', 'id', 'Asia/Jayapura')).toBe('25 Desember 2026 pukul 01.59 WIT');
});
