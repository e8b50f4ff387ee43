import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody who uses a page with the keys alone. Every step checks that the focus is somewhere, can be seen and is not covered. */
export interface Keyboard {
  /** Presses Tab until this has the focus. */
  reach(target: Locator): Promise<void>;
  /** Reaches it and presses a key; afterwards the focus is still on the page. */
  press(target: Locator, key?: 'Enter' | 'Space'): Promise<void>;
  /** Reaches a field, replaces what is in it. */
  type(target: Locator, text: string): Promise<void>;
  /** Reaches a list of choices and takes the one that begins so. */
  choose(target: Locator, beginning: string): Promise<void>;
  /** Reaches a radio of a group and moves to this one with the arrows. */
  pick(group: Locator, name: string): Promise<void>;
  /** Reaches a file field, opens its chooser with a key. */
  attach(target: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** Waits until the focus is on the page again, after something that was pressed is gone. */
  keepsFocus(): Promise<void>;
  /** Ends the visit: no mouse and no finger was used in it. */
  end(): Promise<void>;
}

const mostStops = 250;

export async function keyboardOf(page: Page): Promise<Keyboard> {
  await page.addInitScript(() => {
    for (const type of ['mousedown', 'touchstart']) addEventListener(type, () => sessionStorage.setItem('pointer', type), true);
  });
  page.on('filechooser', () => undefined); // listened for from the start: asked for only at the key, it can come too late
  return {
    reach: (target) => reach(page, target),
    keepsFocus: () => keepsFocus(page),
    pick: (group, name) => pick(page, group, name),
    async press(target, key = 'Enter') {
      await reach(page, target);
      await page.keyboard.press(key);
      await keepsFocus(page);
    },
    async type(target, text) {
      await reach(page, target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async choose(target, beginning) {
      await reach(page, target);
      await page.keyboard.type(beginning);
    },
    async attach(target, file) {
      await reach(page, target);
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Space');
      await (await chooser).setFiles(file);
    },
    async end() {
      expect(await page.evaluate(() => sessionStorage.getItem('pointer'))).toBe(null);
      await page.context().close();
    },
  };
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop++) {
    if (await hasFocus(target)) return expect(await howFocusLooks(page)).toEqual({ shown: true, covered: false });
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never came to ${String(target)}`);
}

async function keepsFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body), {
      timeout: 5000,
      message: 'the focus fell to the body',
    })
    .toBe(true);
}

async function pick(page: Page, group: Locator, name: string): Promise<void> {
  const radios = group.getByRole('radio');
  const wanted = group.getByRole('radio', { name });
  const chosen = group.getByRole('radio', { checked: true });
  await reach(page, (await chosen.count()) ? chosen : radios.first());
  await page.keyboard.press('Space');
  for (let step = 0; step < (await radios.count()) && !(await hasFocus(wanted)); step++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => wanted.isChecked()).toBe(true);
}

/** Whether what has the focus shows it by an outline (its own, or that of the card around it), and is not under something else. */
const howFocusLooks = (page: Page): Promise<{ shown: boolean; covered: boolean }> =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const outlined = [focused, focused.closest('label')].some(
      (element) =>
        element && getComputedStyle(element).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2,
    );
    const box = (focused.closest('label') ?? focused).getBoundingClientRect();
    const points = [
      [box.left + box.width / 2, box.top + box.height / 2],
      [box.left + 4, box.top + 4],
      [box.right - 4, box.bottom - 4],
    ] as const;
    const seen = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (focused.contains(top) || top.contains(focused));
    });
    return { shown: focused.matches(':focus-visible') && outlined, covered: !seen };
  });
