import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanPlaces, followRemarks } from '../src/index.ts';

const before: PlanPlaces = {
  results: [
    { id: 'r1', indicators: [{ id: 'i1' }, { id: 'i2' }] },
    { id: 'r2', indicators: [{ id: 'i3' }] },
  ],
  behaviours: [{ behaviour: 'akuntabel' }, { behaviour: 'loyal' }],
};
const after = (results: PlanPlaces['results'], behaviours = before.behaviours): PlanPlaces => ({ results, behaviours });
const [r1, r2] = before.results as [PlanPlaces['results'][number], PlanPlaces['results'][number]];
const follow = (pointer: string, then: PlanPlaces) => followRemarks([{ pointer, text: 'x' }], before, then)[0]?.pointer;

describe('a remark stays with what it is about', () => {
  it.each<[what: string, pointer: string, then: PlanPlaces, stands: string]>([
    ['nothing moved', '/results/0/indicators/1/target', before, '/results/0/indicators/1/target'],
    ['results change places', '/results/0/title', after([r2, r1]), '/results/1/title'],
    ['results change places around an indicator', '/results/1/indicators/0/target', after([r2, r1]), '/results/0/indicators/0/target'],
    [
      'indicators change places',
      '/results/0/indicators/0',
      after([{ id: 'r1', indicators: [{ id: 'i2' }, { id: 'i1' }] }, r2]),
      '/results/0/indicators/1',
    ],
    [
      'an indicator goes to another result',
      '/results/0/indicators/1/unit',
      after([
        { id: 'r1', indicators: [{ id: 'i1' }] },
        { id: 'r2', indicators: [{ id: 'i2' }, { id: 'i3' }] },
      ]),
      '/results/1/indicators/0/unit',
    ],
    ['an indicator is removed', '/results/0/indicators/1/target', after([r2, { id: 'r1', indicators: [{ id: 'i1' }] }]), '/results/1'],
    ['a result is removed', '/results/0/title', after([r2]), '/results'],
    ['a result is removed with its indicator', '/results/0/indicators/1', after([r2]), '/results'],
    ['an unsaved row stands in front', '/results/1', after([{ indicators: [{}] }, r1, r2]), '/results/2'],
    ['all rows are new', '/results/1/title', after([{ indicators: [] }, { indicators: [{}] }]), '/results'],
    ['the list of indicators of a moved result', '/results/0/indicators', after([r2, r1]), '/results/1/indicators'],
    [
      'a behaviour moves',
      '/behaviours/0/expectation',
      after(before.results, [{ behaviour: 'loyal' }, { behaviour: 'akuntabel' }]),
      '/behaviours/1/expectation',
    ],
    ['a behaviour is emptied', '/behaviours/0/expectation', after(before.results, [{ behaviour: 'loyal' }]), '/behaviours'],
    ['the annex has no rows to follow', '/annex/resources/1', after([]), '/annex/resources/1'],
    ['the whole plan', '', after([]), ''],
    ['all results', '/results', after([r2]), '/results'],
  ])('%s: %s', (_, pointer, then, stands) => {
    expect(follow(pointer, then)).toBe(stands);
  });

  it('comes back when the rows do, whatever their order in between', () => {
    const order = fc.shuffledSubarray([r1, r2], { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(
        order,
        fc.constantFrom('/results/0', '/results/1/title', '/results/0/indicators/1/target', '/results/1/indicators/0'),
        (moved, pointer) => {
          const there = followRemarks([{ pointer, text: 'x' }], before, after(moved));
          expect(followRemarks(there, after(moved), before)).toEqual([{ pointer, text: 'x' }]);
        },
      ),
    );
  });
});
