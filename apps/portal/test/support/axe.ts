import axe from 'axe-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// a component alone is not a page: what only a page can have is checked when the shell is there
const componentRules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } };

/** Fails with every finding of axe on what is shown now. */
export async function expectNoAxeFindings(root: Element = document.body): Promise<void> {
  const { violations } = await axe.run(root, {
    runOnly: { type: 'tag', values: tags },
    rules: document.querySelector('main#isi') ? {} : componentRules,
  });
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([]);
}
