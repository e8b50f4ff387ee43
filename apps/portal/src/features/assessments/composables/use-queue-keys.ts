import { useRowKeys, writes } from './use-row-keys.ts';

interface Acts {
  words(key: string): void;
  back(key: string): void;
  send(): void;
  skip(): void;
}

const keyOf = (target: EventTarget | null): string | null =>
  target instanceof HTMLElement ? (target.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey ?? null) : null;

/**
 * The keys of the queue. Bind to keydown of the part of the page that holds it: a single letter may act only where the
 * focus is (WCAG 2.1.4), and none acts while something is being written, but Escape.
 */
export function useQueueKeys(root: Parameters<typeof useRowKeys>[0], { words, back, send, skip }: Acts) {
  const move = useRowKeys(root);
  return function onKey(event: KeyboardEvent): void {
    const row = keyOf(event.target);
    const act = (does: () => void) => {
      event.preventDefault();
      if (!event.repeat) does();
    };
    if (event.key === 'Escape' && row) return act(() => back(row));
    if (writes(event.target)) return;
    if (event.key === 'Enter' && event.altKey) return act(send);
    // a key that is held down decides one row, never one after the other
    if (event.key === 'Enter' && event.repeat) return event.preventDefault();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 't' && row) return act(() => words(row));
    if (event.key === 'n') return act(skip);
    move(event);
  };
}
