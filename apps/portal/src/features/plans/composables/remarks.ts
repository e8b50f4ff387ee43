import type { Plan, PlanContent } from '@pauh/contracts';
import { inject, provide, type InjectionKey } from 'vue';

export type Remark = Plan['remarks'][number];

/**
 * A place in a plan that stays the same when rows move: ids and names instead of positions.
 * `/results/0/indicators/1/target` -> `indicator:<id>/target`.
 */
export function anchorOf(content: PlanContent, pointer: string): string {
  const [, part, at, inner, innerAt, ...field] = pointer.split('/');
  const result = part === 'results' ? content.results[Number(at)] : undefined;
  if (part === 'behaviours' && at !== undefined) return `behaviour:${content.behaviours[Number(at)]?.behaviour ?? at}`;
  if (!result?.id) return pointer;
  const indicator = inner === 'indicators' && innerAt !== undefined ? result.indicators[Number(innerAt)] : undefined;
  if (indicator?.id) return ['indicator:' + indicator.id, ...field].join('/');
  return ['result:' + result.id, ...(inner === undefined ? [] : [inner]), ...(innerAt === undefined ? [] : [innerAt])].join('/');
}

type Lookup = (pointer: string) => string[];
const key: InjectionKey<Lookup> = Symbol('remarks');

/** Makes the remarks of a returned plan known to the fields below; `current` is the content as it stands in the form now. */
export function provideRemarks(returned: { content: PlanContent; remarks: readonly Remark[] }, current: () => PlanContent): void {
  const at = returned.remarks.map(({ pointer, text }) => ({ anchor: anchorOf(returned.content, pointer), text }));
  provide(key, (pointer) => {
    const anchor = anchorOf(current(), pointer);
    return at.filter((remark) => remark.anchor === anchor).map(({ text }) => text);
  });
}
export const useRemarks = (): Lookup => inject(key, () => []);

/** Whether a remark is about this row or anything in it. */
export const touches = (remarks: readonly Remark[], pointer: string): boolean => remarks.some((remark) => `${remark.pointer}/`.startsWith(`${pointer}/`));
export const remarkId = (pointer: string): string => `catatan${pointer.replaceAll('/', '-')}`;
