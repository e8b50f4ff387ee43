import type { CalibrationPerson } from '@pauh/contracts';
import { nextTick, ref } from 'vue';
import { placeBeside, type Place } from './board-groups.ts';

export const personElementId = (employeeId: string): string => `person-${employeeId}`;

const sides: Record<string, { up?: number; right?: number }> = {
  ArrowUp: { up: 1 },
  ArrowDown: { up: -1 },
  ArrowRight: { right: 1 },
  ArrowLeft: { right: -1 },
};
const buttonsOf = (event: KeyboardEvent) =>
  [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-person]')].filter(
    (element) => element.offsetParent !== null,
  );

/** To whom this key leads from the person at `at`: the neighbour, the first of the group beside, the first or the last of all. */
function beside(key: string, all: readonly HTMLElement[], at: number): HTMLElement | undefined {
  const groupOf = (element: HTMLElement | undefined) => element?.closest('[data-group]');
  const firsts = all.filter((element, index) => groupOf(all[index - 1]) !== groupOf(element));
  const group = firsts.findIndex((element) => groupOf(element) === groupOf(all[at]));
  const to: Record<string, HTMLElement | undefined> = {
    ArrowDown: all[at + 1],
    ArrowUp: all[at - 1],
    ArrowRight: firsts[group + 1],
    ArrowLeft: firsts[group - 1],
    Home: all[0],
    End: all.at(-1),
  };
  return to[key];
}

/**
 * The keys of a board: arrows go through the people (up and down one by one, left and right from group to group), Enter
 * moves somebody, Shift with an arrow moves them to the place on that side. One person is in the tab order at a time.
 * Every person is a button `person-<id>` in a group marked `data-group`.
 */
export function useBoardKeys(move: (person: CalibrationPerson, to: Place | null) => void) {
  const active = ref<string | null>(null);

  async function focus(employeeId: string): Promise<void> {
    active.value = employeeId;
    await nextTick();
    document.getElementById(personElementId(employeeId))?.focus();
  }

  function key(event: KeyboardEvent, people: readonly CalibrationPerson[]): void {
    const all = buttonsOf(event);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const person = people.find(({ employee }) => employee.employeeId === all[at]?.dataset.person);
    if (!person || event.altKey || event.ctrlKey || event.metaKey) return;
    const side = sides[event.key];
    if (event.shiftKey && side) move(person, placeBeside(person.current, side));
    else {
      const next = beside(event.key, all, at);
      if (!next && !(event.key in sides)) return;
      if (next?.dataset.person) void focus(next.dataset.person);
    }
    event.preventDefault();
  }
  return { active, focus, key };
}
