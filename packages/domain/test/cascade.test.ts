import { expect, it } from 'vitest';
import { changedResults } from '../src/index.ts';
import { plan } from './content.ts';

const [first, second] = plan.results;
it.each([
  ['nothing', plan.results, []],
  ['another order, or other measures', [second!, { ...first!, indicators: [] }], []],
  ['another title', [{ ...first!, title: 'Siswa hadir dan belajar' }, second!], [{ id: 'r1', before: 'Siswa hadir di kelas', after: 'Siswa hadir dan belajar' }]],
  ['a result that is gone and one that is new', [{ ...first!, id: 'r9' }, second!], [{ id: 'r1', before: 'Siswa hadir di kelas', after: null }]],
])('those below see of %s', (_what, results, changed) => expect(changedResults(plan, { ...plan, results })).toEqual(changed));
