import { h, ref } from 'vue';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PersonPicker, { type PersonOption } from '../src/ui/PersonPicker.vue';
import { expectNoAxeFindings } from './support/axe.ts';
import { mount, scene } from './support/mount.ts';

const people: PersonOption[] = [
  { employeeId: '1', name: 'Agus Pranoto', detail: 'SDN 3 Cempaka' },
  { employeeId: '2', name: 'Agustina Dewi', detail: 'SDN 1 Cempaka' },
];
async function picker(
  search: (text: string) => Promise<PersonOption[]> = async (text) =>
    people.filter((p) => p.name.toLowerCase().includes(text.toLowerCase())),
) {
  const chosen = ref<{ employeeId: string; name: string } | null>(null);
  await mount(
    scene(
      () => () =>
        h(PersonPicker, {
          id: 'f-person',
          label: 'Pejabat penilai',
          search,
          modelValue: chosen.value,
          'onUpdate:modelValue': (next: typeof chosen.value) => {
            chosen.value = next;
          },
        }),
    ),
  );
  return { chosen, input: page.getByRole('combobox', { name: 'Pejabat penilai' }) };
}

test('by keyboard: type, arrow down, Enter', async () => {
  const { chosen, input } = await picker();
  await expect.element(input).toHaveAttribute('aria-expanded', 'false');
  expect(input.element().getAttribute('aria-controls')).toBeNull();
  await input.fill('agus');
  await expect.element(page.getByRole('listbox', { name: 'Pejabat penilai' })).toBeVisible();
  await expect.element(page.getByText(/^2 orang ditemukan/)).toBeVisible();
  await expectNoAxeFindings();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const active = page.getByRole('option', { name: /Agustina/ });
  await expect.element(active).toHaveAttribute('aria-selected', 'true');
  await expect.element(input).toHaveAttribute('aria-activedescendant', active.element().id);
  await userEvent.keyboard('{Enter}');
  expect(chosen.value).toEqual({ employeeId: '2', name: 'Agustina Dewi' });
  await expect.element(input).toHaveValue('Agustina Dewi');
  await expect.element(input).toHaveAttribute('aria-expanded', 'false');
});

test('Escape closes, typing further takes the choice back, the choice can be cleared', async () => {
  const { chosen, input } = await picker();
  await input.fill('agus');
  await expect.element(page.getByRole('listbox')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await input.fill('agust');
  await page.getByRole('option', { name: /Agustina/ }).click();
  expect(chosen.value?.employeeId).toBe('2');
  await userEvent.type(input, 'x');
  expect(chosen.value).toBeNull();
  await input.fill('agus p');
  await page.getByRole('option', { name: /Agus Pranoto/ }).click();
  await page.getByRole('button', { name: 'Lepas pilihan Agus Pranoto' }).click();
  expect(chosen.value).toBeNull();
  await expect.element(input).toHaveFocus();
});

test('no match and a failed search are said', async () => {
  const { input } = await picker(async (text) => {
    if (text === 'mati') throw new Error('x');
    return [];
  });
  await input.fill('zzz');
  await expect.element(page.getByText('Belum ada yang cocok. Periksa ejaan nama atau NIP.')).toBeVisible();
  await input.fill('mati');
  await expect.element(page.getByText('Pencarian gagal. Coba ketik lagi.')).toBeVisible();
});
