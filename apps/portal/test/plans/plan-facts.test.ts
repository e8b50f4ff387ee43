import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setLanguage } from '../../src/shared/i18n/index.ts';
import { answerWith, me } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { plan, planId } from '../support/plan.ts';

afterEach(() => setLanguage('id'));

test.each([
  ['id', 1280],
  ['en', 360],
] as const)('in %s at %i px: an official who is no civil servant is named as the supervisor, without a NIP', async (language, width) => {
  await page.viewport(width, 780);
  answerWith({
    'GET /me': { status: 200, body: me },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ supervisor: null, externalSupervisor: 'Yusuf Rahman, Bupati Pauh' }) },
  });
  await open(`/rencana/${planId}`);
  await setLanguage(language);
  await expect.element(page.getByText('Yusuf Rahman, Bupati Pauh')).toBeVisible();
  expect(document.querySelector('main')?.textContent).not.toMatch(/NIP/);
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test.each([1280, 360])('at %i px a fact stands beside its name, or closer under it than to the next name', async (width) => {
  await page.viewport(width, 780);
  answerWith({ 'GET /me': { status: 200, body: me }, [`GET /plans/${planId}`]: { status: 200, body: plan() } });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText('Masa rencana')).toBeVisible();
  const box = (element: Element | null | undefined) => (element ?? document.body).getBoundingClientRect();
  const name = page.getByText('Masa rencana').element();
  const [own, fact, next] = [box(name), box(name.nextElementSibling), box(name.nextElementSibling?.nextElementSibling)];
  if (width === 1280) expect(fact.top).toBe(own.top);
  else expect(fact.top - own.bottom).toBeLessThan(next.top - fact.bottom);
});
