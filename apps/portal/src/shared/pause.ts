/** Acts once after a pause. `soon` begins the pause anew, `now` acts at once if one is running, `stop` lets it go. */
export function afterPause(act: () => void, pauseMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }
  function finish(): void {
    stop();
    act();
  }
  function soon(): void {
    stop();
    timer = setTimeout(finish, pauseMs);
  }
  const now = () => {
    if (timer !== undefined) finish();
  };
  return { soon, now, stop };
}
