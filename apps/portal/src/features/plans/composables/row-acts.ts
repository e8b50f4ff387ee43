import type { Indicator, PlanContent } from '@pauh/contracts';
import { approachOf, fitAspects, requiredFields, type PlanApproach } from '@pauh/domain';
import { say } from '../../../shared/i18n/index.ts';
import { useMeasureWords } from '../../../shared/measure-words.ts';
import { fieldId } from '../../../shared/problem.ts';
import {
  copied,
  emptyIndicator,
  emptyResult,
  fromLibrary,
  fromTemplate,
  move,
  takeVersion,
  toQualitative,
  toQuantitative,
} from './plan-rows.ts';
import { indicatorPointer, type RowStage } from './row-stage.ts';

/** The arrow that goes on in this direction, or at the end of the list the one that goes back. */
const arrowAt = (pointer: string, place: number, last: number, by: -1 | 1): string =>
  `${(by < 0 ? place > 0 : place === last) ? 'up' : 'down'}-${fieldId(pointer)}`;

/** What one may do with the indicators of a result. */
export function indicatorActs({ open, indicatorsOf, rearrange, swapOpen, fit }: RowStage) {
  function addIndicator(r: number, from?: Indicator): void {
    const pointer = indicatorPointer(r, indicatorsOf(r).length);
    open.value.add(pointer);
    const made = from ? fromLibrary(from) : emptyIndicator();
    const field = from ? (requiredFields(from.direction)[0] ?? 'title') : 'title';
    rearrange(() => indicatorsOf(r).push(fit(made)), fieldId(`${pointer}/${field}`));
  }
  function removeIndicator(r: number, i: number): void {
    const [row] = indicatorsOf(r).slice(i, i + 1);
    if (!row) return;
    for (let at = i; at < indicatorsOf(r).length; at += 1) swapOpen(indicatorPointer(r, at), indicatorPointer(r, at + 1));
    const back = () => indicatorsOf(r).splice(i, 0, row);
    rearrange(() => indicatorsOf(r).splice(i, 1), 'undo', { text: say('plans.edit.indicatorRemoved'), back });
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
    const back = () => indicatorsOf(r).splice(i, 1, before);
    rearrange(() => takeVersion(indicator, newest), 'undo', { text: say('plans.newer.taken'), back });
  }
  return { addIndicator, removeIndicator, moveIndicator, takeNewer };
}

/** What one may do with whole results. Open rows are told by their place: results on the move close theirs. */
export function resultActs({ open, results, rearrange, fit }: RowStage) {
  function addResult(kind: 'main' | 'additional'): void {
    const r = results().length;
    open.value.add(indicatorPointer(r, 0));
    const made = emptyResult(kind);
    rearrange(() => results().push({ ...made, indicators: made.indicators.map(fit) }), fieldId(`/results/${r}/title`));
  }
  function moveResult(r: number, by: -1 | 1): void {
    if (r + by < 0 || r + by >= results().length) return;
    const change = () => {
      open.value.clear();
      move(results(), r, by);
    };
    rearrange(change, arrowAt(`/results/${r + by}`, r + by, results().length - 1, by));
  }
  function removeResult(r: number): void {
    const [row] = results().slice(r, r + 1);
    if (!row) return;
    const change = () => {
      open.value.clear();
      results().splice(r, 1);
    };
    rearrange(change, 'undo', { text: say('plans.edit.resultRemoved'), back: () => results().splice(r, 0, row) });
  }
  return { addResult, moveResult, removeResult };
}

/** What puts another content in place of the whole. */
export function wholeActs({ plan, content, open, results, rearrange }: RowStage) {
  const words = useMeasureWords();
  const put = (next: PlanContent) => () => {
    open.value.clear();
    content.value = copied(fitAspects(next, plan.usesPerspectives));
  };
  /** Taken back, the two change places again, so that neither is lost. */
  function exchange(next: PlanContent, text: string): void {
    const before = content.value;
    rearrange(put(next), 'undo', { text, back: () => exchange(before, say('plans.edit.broughtBack')) });
  }
  const useCopy = (next: PlanContent) => exchange(next, say('plans.edit.copied'));
  function useTemplate(template: PlanContent): void {
    const { results: written, behaviours } = content.value;
    const kept = behaviours.length ? behaviours : template.behaviours;
    const next = { ...content.value, approach: approachOf(template), results: fromTemplate(template), behaviours: kept };
    if (written.length) exchange(next, say('plans.edit.templateUsed'));
    else rearrange(put(next), fieldId('/results/0/title'));
  }
  function setApproach(next: PlanApproach): void {
    if (next === approachOf(content.value)) return;
    const turned = next === 'qualitative' ? toQualitative(content.value, words.aim) : toQuantitative(content.value);
    if (results().length) exchange(turned, say(`plans.edit.turned.${next}`));
    else content.value = turned;
  }
  return { useCopy, useTemplate, setApproach };
}
