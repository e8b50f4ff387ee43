import { h } from 'vue';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Refused } from '../src/shared/api.ts';
import { fieldId, useProblem } from '../src/shared/problem.ts';
import ErrorSummary from '../src/ui/ErrorSummary.vue';
import TextField from '../src/ui/TextField.vue';
import { expectNoAxeFindings } from './support/axe.ts';
import { mount, scene } from './support/mount.ts';

test('a refused form: the summary takes the focus, its links lead to the fields, the fields say why', async () => {
  const problem = useProblem();
  await mount(
    scene(
      () => () =>
        h('form', [
          problem.current.value && h(ErrorSummary, { text: problem.current.value.text, items: problem.items.value }),
          h(TextField, { id: fieldId('/name'), label: 'Nama', modelValue: '', error: problem.at('/name') }),
          h(TextField, { id: fieldId('/rows/0/title'), label: 'Judul baris 1', modelValue: '', error: problem.at('/rows/0/title') }),
        ]),
    ),
  );
  await problem.show(
    new Refused({
      type: '',
      title: '',
      status: 422,
      code: 'plan.not_ready',
      requestId: 'r',
      errors: [{ pointer: '/rows/0/title', code: 'field.too_short' }],
    }),
  );

  const summary = page.getByRole('alert');
  await expect.element(summary).toMatchTextContent('Rencana belum lengkap.');
  await expect.element(summary).toHaveFocus();
  const title = page.getByLabelText('Judul baris 1');
  await expect.element(title).toHaveAccessibleDescription('Isian ini belum cukup.');
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Isian ini belum cukup.' }).click();
  await expect.element(title).toHaveFocus();
});

test('without an answer the person is told that nothing is lost', async () => {
  const problem = useProblem();
  await problem.show(new Error('no network'));
  expect(problem.current.value?.text).toContain('Tulisan Anda tidak terpengaruh');
});
