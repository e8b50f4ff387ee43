import { nextTick, onBeforeUnmount, ref, type Ref } from 'vue';

let waiting: (() => void)[] = [];
let arrived: (() => void)[] = [];
let drawing = false;

/** How long parts are drawn in one task, in milliseconds of this device. */
const breath = 4;

/**
 * The turn of one part of a long page. Parts are drawn in their order on the page, as many in a task as a breath is
 * long, so that a cheap phone hears a tap in between; what a part holds comes before the part that follows it.
 * @returns true when the part may be drawn: at once where nothing else waits
 */
export function useTurn(): Ref<boolean> {
  const due = ref(false);
  const begin = () => {
    due.value = true;
  };
  arrived.push(begin);
  onBeforeUnmount(() => {
    waiting = waiting.filter((other) => other !== begin);
  });
  if (!drawing) void drawInTurn();
  return due;
}

async function drawInTurn(): Promise<void> {
  drawing = true;
  let since = performance.now();
  for (;;) {
    waiting.unshift(...arrived);
    arrived = [];
    const begin = waiting.shift();
    if (!begin) break;
    begin();
    await nextTick();
    if (performance.now() - since < breath) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    since = performance.now();
  }
  drawing = false;
}
