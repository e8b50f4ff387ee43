import type { Plan, PlanContent, PlanIndicator } from '@pauh/contracts';
import { approachOf, namesAspects } from '@pauh/domain';
import { computed, nextTick, ref, type Ref } from 'vue';
import { fieldId } from '../../../shared/problem.ts';
import { touches } from './remarks.ts';

export const indicatorPointer = (r: number, i: number): string => `/results/${r}/indicators/${i}`;
export const focusOn = (id: string): Promise<void> => nextTick(() => document.getElementById(id)?.focus());

/** The last act that can be taken back, and how: what was typed since stays. */
interface Undo {
  text: string;
  back: () => void;
}

/** Rows without words yet, and those that a remark of the supervisor is about. */
const firstOpen = ({ content, state, remarks }: Plan): string[] =>
  content.results.flatMap((result, r) =>
    result.indicators.flatMap(({ title }, i) => {
      const pointer = indicatorPointer(r, i);
      return !title || (state === 'returned' && touches(remarks, pointer)) ? [pointer] : [];
    }),
  );

/** The rows of a plan on the page: which are open, how they are laid out, and how they are changed. */
export function createRowStage(plan: Plan, content: Ref<PlanContent>, clearProblem: () => void) {
  const open = ref(new Set(firstOpen(plan)));
  /** A change of the rows draws the list anew, so that no field keeps another row's typing. */
  const layout = ref(0);
  const undo = ref<Undo | null>(null);
  const results = () => content.value.results;
  const indicatorsOf = (r: number) => content.value.results[r]?.indicators ?? [];

  function rearrange(change: () => void, focus: string, undoing: Undo | null = null): void {
    undo.value = undoing;
    change();
    layout.value += 1;
    clearProblem();
    void focusOn(focus);
  }
  /** A moved row takes its open or closed state along. */
  function swapOpen(one: string, other: string): void {
    const [a, b] = [open.value.has(one), open.value.has(other)];
    const put = (pointer: string, yes: boolean) => (yes ? open.value.add(pointer) : open.value.delete(pointer));
    put(one, b);
    put(other, a);
  }
  function takeBack(): void {
    const { back } = undo.value ?? {};
    if (!back) return;
    rearrange(() => open.value.clear(), fieldId(plan.weighted ? '/results' : '/results/0/title'));
    back();
  }
  /** Shows the fields of the rows that these places are in. */
  const unfold = (pointers: readonly string[]): void => {
    for (const pointer of pointers) open.value.add(pointer.split('/').slice(0, 5).join('/'));
  };
  return { plan, content, open, layout, undo, results, indicatorsOf, rearrange, swapOpen, takeBack, unfold, ...planLayout(plan, content) };
}
export type RowStage = ReturnType<typeof createRowStage>;

/** What the approach and the scheme of a plan ask of its rows. */
function planLayout({ weighted, usesPerspectives }: Plan, content: Ref<PlanContent>) {
  const qualitative = computed(() => approachOf(content.value) === 'qualitative');
  const aspects = computed(() => namesAspects(content.value, usesPerspectives));
  /** Text, target, weight: as many columns as the plan has. */
  const columns = computed(() => {
    if (qualitative.value) return weighted ? 'sm:grid-cols-[minmax(0,1fr)_6rem]' : '';
    return weighted ? 'sm:grid-cols-[minmax(0,1fr)_10rem_6rem]' : 'sm:grid-cols-[minmax(0,1fr)_10rem]';
  });
  /** A new row as this plan is laid out. */
  const fit = (row: PlanIndicator): PlanIndicator => ({
    ...row,
    ...(aspects.value ? {} : { aspect: null }),
    ...(qualitative.value ? { direction: 'yes_no' as const } : {}),
  });
  return { qualitative, aspects, columns, fit };
}
