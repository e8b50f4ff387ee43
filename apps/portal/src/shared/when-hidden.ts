/** Calls this when the page may be about to go: a phone ends a tab in the background without another word. @returns what stops it */
export function whenHidden(act: () => void): () => void {
  const hide = () => {
    if (document.visibilityState === 'hidden') act();
  };
  document.addEventListener('visibilitychange', hide);
  addEventListener('pagehide', act);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    removeEventListener('pagehide', act);
  };
}
