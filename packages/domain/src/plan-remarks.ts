/** A remark of the supervisor on a place of the plan; the pointer is a JSON Pointer into its content. */
export interface PlanRemark {
  readonly pointer: string;
  readonly text: string;
}

/** As much of a plan's content as it takes to find a row again; a row that was never saved has no id. */
export interface PlanPlaces {
  readonly results: readonly { readonly id?: string | undefined; readonly indicators: readonly { readonly id?: string | undefined }[] }[];
  readonly behaviours: readonly { readonly behaviour: string }[];
}

/**
 * The remarks with their pointers into `after`, where the same rows may stand elsewhere: a row is followed by its id, a
 * behaviour by its name. What was said of a row that is gone is said of what it stood in, so that no remark is lost.
 */
export function followRemarks<R extends PlanRemark>(remarks: readonly R[], before: PlanPlaces, after: PlanPlaces): R[] {
  return remarks.map((remark) => ({ ...remark, pointer: follow(remark.pointer, before, after) }));
}

function follow(pointer: string, before: PlanPlaces, after: PlanPlaces): string {
  const [, part, at, ...inner] = pointer.split('/');
  if (at === undefined || (part !== 'results' && part !== 'behaviours')) return pointer;
  if (part === 'behaviours') {
    const name = before.behaviours[Number(at)]?.behaviour;
    return joined(
      '/behaviours',
      after.behaviours.findIndex(({ behaviour }) => behaviour === name),
      inner,
    );
  }
  const result = before.results[Number(at)];
  const [list, place, ...field] = inner;
  const indicatorId = list === 'indicators' && place !== undefined ? result?.indicators[Number(place)]?.id : undefined;
  if (indicatorId !== undefined) {
    const r = after.results.findIndex(({ indicators }) => indicators.some(({ id }) => id === indicatorId));
    if (r >= 0)
      return joined(`/results/${r}/indicators`, after.results[r]?.indicators.findIndex(({ id }) => id === indicatorId) ?? -1, field);
  }
  const r = result?.id === undefined ? -1 : after.results.findIndex(({ id }) => id === result.id);
  return joined('/results', r, indicatorId === undefined ? inner : []);
}

const joined = (list: string, index: number, inner: readonly string[]): string => (index < 0 ? list : [list, index, ...inner].join('/'));
