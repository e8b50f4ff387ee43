import { nextTick, ref } from 'vue';

let expected = false;

/** What a screen reader is told after a navigation; App.vue shows it in a live region. */
export const announcement = ref('');

/** The address of a page that could not be fetched (no signal, or a copy of the portal that is gone). */
export const failedAddress = ref<string | null>(null);

/** The router calls this: the next heading that appears takes the focus. */
export const expectHeading = (): void => {
  expected = true;
};
/** What had the focus is gone and nothing took its place: the page is read from its heading. */
export const focusHeading = (): Promise<void> => nextTick(() => document.querySelector<HTMLElement>('h1')?.focus());
/** A page's heading asks whether the focus is meant for it. */
export function claimFocus(): boolean {
  const mine = expected;
  expected = false;
  return mine;
}
