import type { Ref } from 'vue';

/** Whether keys belong to what is being written or chosen there. */
export const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/**
 * `j` and `k` move the focus along the rows marked `data-row`. Bind `move` to keydown of the part of the page that
 * holds them: a single letter may act only where the focus is (WCAG 2.1.4).
 */
export function useRowKeys(root: Readonly<Ref<HTMLElement | null>>) {
  return function move(event: KeyboardEvent): void {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || writes(event.target)) return;
    const rows = [...(root.value?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => (row.closest('li') ?? row).contains(document.activeElement));
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}
