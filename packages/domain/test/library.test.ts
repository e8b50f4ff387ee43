import { describe, expect, it } from 'vitest';
import { type Audience, type Post, fitOf, nearness } from '../src/index.ts';

const teacher: Post = { positionKind: 'fungsional', positionTitle: 'Guru Kelas', unitPath: '/1/2/3/' };
const acting: Post = { positionKind: 'struktural', positionTitle: 'Kepala Sekolah', unitPath: '/1/2/4/' };
const all: Audience = { positionKind: null, positionTitle: null, unitPath: null };

describe('whom an entry of the library fits', () => {
  it.each<[string, Partial<Audience>, readonly Post[], ReturnType<typeof fitOf>]>([
    ['everybody', {}, [teacher], 'general'],
    ['nobody without a post', {}, [], null],
    ['a kind of position', { positionKind: 'fungsional' }, [teacher], 'job_kind'],
    ['another kind', { positionKind: 'pelaksana' }, [teacher], null],
    ['a job, however it is written', { positionTitle: ' guru KELAS' }, [teacher], 'job'],
    ['another job', { positionTitle: 'Guru' }, [teacher], null],
    ['a job of another kind: both must be met', { positionTitle: 'Guru Kelas', positionKind: 'pelaksana' }, [teacher], null],
    ['the unit', { unitPath: '/1/2/3/' }, [teacher], 'unit'],
    ['a unit above', { unitPath: '/1/' }, [teacher], 'unit'],
    ['a unit below', { unitPath: '/1/2/3/9/' }, [teacher], null],
    ['a unit whose number begins alike', { unitPath: '/1/2/33/' }, [teacher], null],
    ['a job in a unit', { unitPath: '/1/2/', positionTitle: 'Guru Kelas' }, [teacher], 'unit_and_job'],
    ['a kind in a unit', { unitPath: '/1/2/', positionKind: 'fungsional' }, [teacher], 'unit_and_job'],
    ['one of two posts', { positionTitle: 'Kepala Sekolah' }, [teacher, acting], 'job'],
    ['half of each of two posts', { positionTitle: 'Kepala Sekolah', unitPath: '/1/2/3/' }, [teacher, acting], null],
  ])('%s', (_name, audience, posts, expected) => expect(fitOf({ ...all, ...audience }, posts)).toBe(expected));
});

it('the nearest unit comes first, then the job, then its kind, then what is for all, and last what does not fit', () => {
  const order: Partial<Audience>[] = [
    { unitPath: '/1/2/3/', positionTitle: 'Guru Kelas' },
    { unitPath: '/1/2/3/' },
    { unitPath: '/1/2/', positionTitle: 'Guru Kelas' },
    { unitPath: '/1/2/', positionKind: 'fungsional' },
    { unitPath: '/1/' },
    { positionTitle: 'Guru Kelas' },
    { positionKind: 'fungsional' },
    {},
    { positionTitle: 'Perawat' },
  ];
  const places = order.map((audience) => nearness({ ...all, ...audience }, [teacher]));
  expect(places).toEqual([...places].sort((a, b) => b - a));
  expect(new Set(places).size).toBe(order.length);
  expect(places.at(-1)).toBe(0);
});
