import type { Indicator, Plan, PlanContent, PlanIndicator } from '@pauh/contracts';
import { getPlan } from '@pauh/contracts';
import { approachOf, checkPlanForSubmission, fitAspects, namesAspects, requiredFields, type PlanApproach } from '@pauh/domain';
import { computed, inject, nextTick, provide, ref, watch, type InjectionKey } from 'vue';
import { ask } from '../../../shared/api.ts';
import { exactPlan } from '../../../shared/exact-content.ts';
import { say } from '../../../shared/i18n/index.ts';
import { useMeasureWords } from '../../../shared/measure-words.ts';
import { explainFindings, fieldId, useProblem } from '../../../shared/problem.ts';
import { useAutosave } from '../../../shared/use-autosave.ts';
import { usePlanCommands } from '../queries.ts';
import {
  emptyIndicator,
  emptyResult,
  fromLibrary,
  fromTemplate,
  move,
  shareWeights,
  sharedWeights,
  takeVersion,
  toQualitative,
  toQuantitative,
  withKnownRows,
} from './plan-rows.ts';
import { provideRemarks, touches } from './remarks.ts';

/** The arrow that goes on in this direction, or at the end of the list the one that goes back. */
const arrowAt = (pointer: string, place: number, last: number, by: -1 | 1): string =>
  `${(by < 0 ? place > 0 : place === last) ? 'up' : 'down'}-${fieldId(pointer)}`;
const focusOn = (id: string): Promise<void> => nextTick(() => document.getElementById(id)?.focus());
const copied = (content: PlanContent): PlanContent => JSON.parse(JSON.stringify(content)) as PlanContent;
export const indicatorPointer = (r: number, i: number): string => `/results/${r}/indicators/${i}`;

/** What keeps a content from being submitted: numbers that cannot be kept, then the rules of the domain. */
export function planFindings(
  dto: PlanContent,
  { weighted, usesPerspectives }: Pick<Plan, 'weighted' | 'usesPerspectives'>,
): { pointer: string; code: string }[] {
  const { content, findings } = exactPlan(dto);
  return [...findings, ...checkPlanForSubmission(content, { weighted, usesPerspectives })].filter(
    ({ pointer }, index, all) => all.findIndex((one) => one.pointer === pointer) === index,
  );
}

/** A plan while it is written: its content, saved by itself, and everything one may do with its rows. */
export function createPlanEditor(plan: Plan) {
  const content = ref(copied(plan.content));
  const commands = usePlanCommands();
  let stored = plan.content;
  const known = (answer: Plan): Plan => {
    stored = copied(answer.content);
    return answer;
  };
  const autosave = useAutosave(content, {
    resource: `plan:${plan.id}`,
    version: plan.version,
    save: async (body, { version, idempotencyKey }) =>
      known(await commands.save({ id: plan.id, version }, withKnownRows(body, stored), idempotencyKey)),
    latest: async () => known(await ask(getPlan, { params: { planId: plan.id } })),
  });
  provideRemarks(plan.state === 'returned' ? plan : { ...plan, remarks: [] }, () => content.value);
  const problem = useProblem();

  /** Rows whose fields are shown. A change of the rows draws the list anew, so that no field keeps another row's typing. */
  const open = ref(
    new Set(
      plan.content.results.flatMap((result, r) =>
        result.indicators.flatMap((indicator, i) =>
          !indicator.title || (plan.state === 'returned' && touches(plan.remarks, indicatorPointer(r, i))) ? [indicatorPointer(r, i)] : [],
        ),
      ),
    ),
  );
  const layout = ref(0);
  /** The last act that can be taken back, and how: what was typed since stays. */
  const undo = ref<{ text: string; back: () => void } | null>(null);

  function rearrange(change: () => void, focus: string, undoing: typeof undo.value = null): void {
    undo.value = undoing;
    change();
    layout.value += 1;
    problem.clear();
    void focusOn(focus);
  }
  const results = () => content.value.results;
  const indicatorsOf = (r: number) => content.value.results[r]?.indicators ?? [];
  /** A moved row takes its open or closed state along. */
  function swapOpen(one: string, other: string): void {
    const [a, b] = [open.value.has(one), open.value.has(other)];
    const put = (pointer: string, yes: boolean) => (yes ? open.value.add(pointer) : open.value.delete(pointer));
    put(one, b);
    put(other, a);
  }
  const qualitative = computed(() => approachOf(content.value) === 'qualitative');
  const aspects = computed(() => namesAspects(content.value, plan.usesPerspectives));
  /** Text, target, weight: as many columns as the plan has. */
  const columns = computed(() =>
    qualitative.value
      ? plan.weighted
        ? 'sm:grid-cols-[minmax(0,1fr)_6rem]'
        : ''
      : plan.weighted
        ? 'sm:grid-cols-[minmax(0,1fr)_10rem_6rem]'
        : 'sm:grid-cols-[minmax(0,1fr)_10rem]',
  );
  /** A new row as this plan is laid out. */
  const fit = (row: PlanIndicator): PlanIndicator => ({
    ...row,
    ...(aspects.value ? {} : { aspect: null }),
    ...(qualitative.value ? { direction: 'yes_no' as const } : {}),
  });
  function addIndicator(r: number, from?: Indicator): void {
    const pointer = indicatorPointer(r, indicatorsOf(r).length);
    open.value.add(pointer);
    const made = from ? fromLibrary(from) : emptyIndicator();
    rearrange(
      () => indicatorsOf(r).push(fit(made)),
      fieldId(`${pointer}/${from ? (requiredFields(from.direction)[0] ?? 'title') : 'title'}`),
    );
  }
  function removeIndicator(r: number, i: number): void {
    const [row] = indicatorsOf(r).slice(i, i + 1);
    if (!row) return;
    for (let at = i; at < indicatorsOf(r).length; at += 1) swapOpen(indicatorPointer(r, at), indicatorPointer(r, at + 1));
    rearrange(() => indicatorsOf(r).splice(i, 1), 'undo', {
      text: say('plans.edit.indicatorRemoved'),
      back: () => indicatorsOf(r).splice(i, 0, row),
    });
  }
  function moveIndicator(r: number, i: number, by: -1 | 1): void {
    if (i + by < 0 || i + by >= indicatorsOf(r).length) return;
    swapOpen(indicatorPointer(r, i), indicatorPointer(r, i + by));
    rearrange(() => move(indicatorsOf(r), i, by), arrowAt(indicatorPointer(r, i + by), i + by, indicatorsOf(r).length - 1, by));
  }
  function takeNewer(r: number, i: number, newest: Indicator): void {
    const indicator = indicatorsOf(r)[i];
    if (!indicator) return;
    const before = { ...indicator };
    rearrange(() => takeVersion(indicator, newest), 'undo', {
      text: say('plans.newer.taken'),
      back: () => indicatorsOf(r).splice(i, 1, before),
    });
  }
  /** A proposed result comes as the last one; what was typed meanwhile stays. @returns false while the server does not have what stands here. */
  async function takeProposal(proposalId: string): Promise<boolean> {
    if (!(await autosave.flush())) return false;
    const answer = known(await commands.take({ id: plan.id, version: autosave.status.version }, proposalId));
    const added = answer.content.results.at(-1);
    const r = results().length;
    if (added) rearrange(() => results().push(added), fieldId(`/results/${r}/title`));
    autosave.adopt(answer.version, answer.content);
    return true;
  }
  function addResult(kind: 'main' | 'additional'): void {
    const r = results().length;
    open.value.add(indicatorPointer(r, 0));
    const made = emptyResult(kind);
    rearrange(() => results().push({ ...made, indicators: made.indicators.map(fit) }), fieldId(`/results/${r}/title`));
  }
  // open rows are told by their place: whole results on the move close theirs
  function moveResult(r: number, by: -1 | 1): void {
    if (r + by < 0 || r + by >= results().length) return;
    rearrange(
      () => {
        open.value.clear();
        move(results(), r, by);
      },
      arrowAt(`/results/${r + by}`, r + by, results().length - 1, by),
    );
  }
  function removeResult(r: number): void {
    const [row] = results().slice(r, r + 1);
    if (row)
      rearrange(
        () => {
          open.value.clear();
          results().splice(r, 1);
        },
        'undo',
        { text: say('plans.edit.resultRemoved'), back: () => results().splice(r, 0, row) },
      );
  }
  /** Puts another content in place of this one; taken back, they change places again, so that neither is lost. */
  function exchange(next: PlanContent, text: string): void {
    const before = content.value;
    rearrange(
      () => {
        open.value.clear();
        content.value = copied(fitAspects(next, plan.usesPerspectives));
      },
      'undo',
      { text, back: () => exchange(before, say('plans.edit.broughtBack')) },
    );
  }
  const useCopy = (next: PlanContent) => exchange(next, say('plans.edit.copied'));
  function useTemplate(template: PlanContent): void {
    const { results: written, behaviours } = content.value;
    const next = {
      ...content.value,
      approach: approachOf(template),
      results: fromTemplate(template),
      behaviours: behaviours.length ? behaviours : template.behaviours,
    };
    if (written.length) exchange(next, say('plans.edit.templateUsed'));
    else
      rearrange(() => {
        open.value.clear();
        content.value = copied(fitAspects(next, plan.usesPerspectives));
      }, fieldId('/results/0/title'));
  }
  const words = useMeasureWords();
  function setApproach(next: PlanApproach): void {
    if (next === approachOf(content.value)) return;
    const turned = next === 'qualitative' ? toQualitative(content.value, words.aim) : toQuantitative(content.value);
    if (results().length) exchange(turned, say(`plans.edit.turned.${next}`));
    else content.value = turned;
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
  // what the server does not take is told at its field, and no longer once it is mended
  watch(
    () => autosave.status.state,
    async (state) => {
      if ((state === 'saved' || state === 'idle') && problem.current.value?.code !== 'form') problem.clear();
      if (state !== 'refused') return;
      await problem.note(autosave.status.error);
      unfold((problem.current.value?.fields ?? []).map(({ pointer }) => pointer));
    },
  );
  /** @returns whether the plan is ready; where it is not, the findings stand on their fields and the summary has the focus. */
  async function check(): Promise<boolean> {
    problem.clear();
    const findings = planFindings(content.value, plan);
    if (!findings.length) return true;
    unfold(findings.map(({ pointer }) => pointer));
    await problem.refuse(await explainFindings(findings));
    return false;
  }
  return {
    plan,
    content,
    ...autosave,
    problem,
    open,
    unfold,
    layout,
    qualitative,
    aspects,
    columns,
    setApproach,
    undo,
    check,
    takeBack,
    addIndicator,
    removeIndicator,
    moveIndicator,
    takeNewer,
    addResult,
    moveResult,
    removeResult,
    useTemplate,
    useCopy,
    takeProposal,
    canShare: computed(() => plan.weighted && sharedWeights(content.value) !== null),
    share: () => {
      shareWeights(content.value);
      void focusOn(fieldId('/results'));
    },
  };
}
export type PlanEditor = ReturnType<typeof createPlanEditor>;

const key: InjectionKey<PlanEditor> = Symbol('plan editor');
export const providePlanEditor = (editor: PlanEditor): void => provide(key, editor);
export function usePlanEditor(): PlanEditor {
  const editor = inject(key);
  if (!editor) throw new Error('no plan editor above');
  return editor;
}
