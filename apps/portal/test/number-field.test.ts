import { h, ref } from 'vue';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatDate, formatInstant, formatNumber, parseNumber } from '../src/shared/format.ts';
import NumberField from '../src/ui/NumberField.vue';
import { expectNoAxeFindings } from './support/axe.ts';
import { mount, scene } from './support/mount.ts';

async function field(start: number | null = null, error = '') {
  const value = ref<number | null>(start);
  await mount(
    scene(
      () => () =>
        h(NumberField, {
          id: 'f-actual',
          label: 'Realisasi',
          error,
          modelValue: value.value,
          'onUpdate:modelValue': (next: number | null) => {
            value.value = next;
          },
        }),
    ),
  );
  return { value, input: page.getByLabelText('Realisasi') };
}

test.each([
  ['96,2', 96.2],
  ['96.2', 96.2],
  ['0', 0],
  ['-1,5', -1.5],
  ['1.250', 1250],
  ['12.500,75', 12500.75],
  ['1,250.5', 1250.5],
  ['33.33', 33.33],
  ['0.125', 0.125],
  ['12.500.000', 12_500_000],
  ['1,250,000.5', 1_250_000.5],
  [',5', 0.5],
])('%s is read as %s and stays as typed', async (typed, expected) => {
  const { value, input } = await field();
  await input.fill(typed);
  expect(value.value).toBe(expected);
  await expect.element(input).toHaveValue(typed);
});

test.each(['1.2.3', '1,2,3', '10.5.2', '1.5,2.3', '1.250.5', '12,50,00', '1.2500,5', ',', '-'])(
  '%s is a slip, and never becomes another number',
  (typed) => {
    expect(parseNumber(typed)).toBeUndefined();
  },
);

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

test.each([0, -1.5, 96.2, 0.0001, 999.9999, 1250, 12_500.75, 1_234_567, 99_999_999_999])(
  '%s is written as the browser itself would write it, in both languages',
  (value) => {
    for (const language of ['id', 'en'] as const) {
      for (const decimals of [0, 2, 4])
        expect(formatNumber(value, language, decimals)).toBe(
          new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: decimals }).format(value),
        );
    }
  },
);

test.each(Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-09`))(
  '%s is written as the browser itself would write it, in both languages',
  (on) => {
    for (const [language, tag] of [
      ['id', 'id-ID'],
      ['en', 'en-GB'],
    ] as const) {
      expect(formatDate(on, language)).toBe(new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(on)));
      expect(formatInstant(`${on}T17:04:00Z`, language, 'Asia/Makassar')).toContain(
        new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Makassar' }).format(
          Date.parse(`${on}T17:04:00Z`),
        ),
      );
    }
  },
);

test('dates are never moved, instants are in the zone of the agency', () => {
  expect(formatDate('2027-01-04', 'id')).toBe('4 Januari 2027');
  expect(formatInstant('2026-12-24T16:59:59Z', 'id', 'Asia/Jakarta')).toBe('24 Desember 2026 pukul 23.59 WIB');
  expect(formatInstant('2026-12-24T16:59:59Z', 'id', 'Asia/Jayapura')).toBe('25 Desember 2026 pukul 01.59 WIT');
});
