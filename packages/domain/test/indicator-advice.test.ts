import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AdviceCode, type AdviceContext, adviceCodes, adviseOnIndicator, copiesAmong } from '../src/index.ts';
import { similarity } from '../src/text-similarity.ts';

const filled: AdviceContext = { direction: 'higher', target: 90, min: null, max: null, baseline: null, unit: '%', others: [] };
const codesOf = (title: string, context: Partial<AdviceContext> = {}) =>
  adviseOnIndicator(title, { ...filled, ...context }).map(({ code }) => code);

describe('adviseOnIndicator', () => {
  it.each<[string, AdviceCode[], Partial<AdviceContext>?]>([
    ['', [], { target: null, unit: '' }],
    ['Persentase murid yang tuntas membaca', []],
    ['Persentase murid yang tuntas membaca', ['no_target', 'no_unit'], { target: null, unit: '' }],
    ['Persentase murid yang tuntas membaca 90%', [], { target: null, unit: '' }],
    ['Persentase murid kelas 5 yang tuntas', ['no_target'], { target: null }],
    ['Dua kunjungan rumah setiap pekan', [], { target: null }],
    ['Kehadiran', ['no_unit'], { unit: '-' }],
    ['Laporan diserahkan', [], { direction: 'yes_no', target: null, unit: '' }],
    ['Tekanan darah terkendali', ['no_target'], { direction: 'range', target: null, min: 110 }],
    ['Tekanan darah terkendali', [], { direction: 'range', target: null, min: 110, max: 130 }],
    ['Rata-rata nilai', ['no_target'], { direction: 'gain', unit: 'poin' }],
    ['Melaksanakan pembinaan', ['activity']],
    ['Menyusun laporan bulanan', ['activity']],
    ['Meningkatkan minat baca murid', []],
    ['Pelayanan yang ramah', ['not_measurable']],
    ['Persentase pemohon yang menilai pelayanan ramah', []],
    ['Angka kemiskinan kabupaten', ['beyond_influence']],
    ['Menyusun surat dan mengirim undangan', ['two_in_one', 'activity']],
    ['Jumlah guru dan murid yang hadir', []],
    ['Jumlah murid; rata-rata nilai', ['two_in_one']],
    [`Persentase ${'a'.repeat(190)}`, ['too_long']],
    [`Persentase ${'a'.repeat(189)}`, []],
    [`Jumlah${' kata'.repeat(23)}`, []],
    [`Jumlah${' kata'.repeat(24)}`, ['too_long']],
  ])('%s: %j', (title, expected, context) => expect(codesOf(title, context)).toEqual(expected));

  it('says each thing in two languages, with one thing to try', () => {
    const all = adviseOnIndicator('Melaksanakan pelayanan prima', { ...filled, target: null, unit: '' });
    expect(all.map(({ code }) => code)).toEqual(['activity', 'not_measurable', 'no_target', 'no_unit']);
    expect(all[2]?.words.id).toEqual({ says: 'Targetnya belum ada.', try: 'isi berapa yang ingin dicapai sampai akhir periode.' });
    expect(all[2]?.words.en.says).toBe('There is no target yet.');
  });

  it.each<[string, AdviceCode]>([
    ['Jumlah rapat yang diikuti', 'activity'],
    ['Banyaknya warga miskin di Pauh', 'beyond_influence'],
    ['Kecintaan murid pada buku', 'not_measurable'],
    ['Nilai dan sikap murid', 'two_in_one'],
  ])('known to be missed: %s (%s)', (title, code) => expect(codesOf(title)).not.toContain(code));
});

describe('a copy', () => {
  const text = 'Persentase murid yang menyelesaikan tugas proyek';
  it.each<[string, string, boolean]>([
    ['the same', text, true],
    ['in capitals, with signs and another number', 'PERSENTASE murid yang menyelesaikan tugas proyek: 95%', true],
    ['another thought on the subject', 'Persentase murid yang mengulang ujian', false],
    ['nothing', '', false],
  ])('%s', (_name, other, expected) => expect(copiesAmong([text], ['Jumlah modul', other])).toEqual(expected ? [text] : []));
  it('is never said of three words', () => expect(copiesAmong(['Persentase kehadiran murid'], ['Persentase kehadiran murid'])).toEqual([]));
  it('counts words and pairs of words: 5 shared of 9', () =>
    expect(similarity('nol satu dua tiga', 'satu dua tiga empat')).toBeCloseTo(5 / 9));
});

type Part = 'develop' | 'held_out';
interface Labelled extends AdviceContext {
  no: number;
  part: Part;
  title: string;
  fault: AdviceCode | null;
}
const labelled = (JSON.parse(readFileSync(new URL('indicator-advice.set.json', import.meta.url), 'utf8')) as Labelled[]).map((one) => ({
  ...one,
  said: codesOf(one.title, { ...one, min: null, max: null, baseline: null }),
}));
const document = readFileSync(new URL('../../../docs/indicator-advice.md', import.meta.url), 'utf8');

const share = (some: readonly unknown[], all: readonly unknown[]) => `${some.length} of ${all.length}`;
function figuresOf(part: Part, code: AdviceCode | null): [string, string] {
  const those = labelled.filter((one) => one.part === part);
  const faulty = those.filter(({ fault }) => (code ? fault === code : fault !== null));
  const others = those.filter(({ fault }) => (code ? fault !== code : fault === null));
  return [
    share(
      faulty.filter(({ said, fault }) => fault && said.includes(fault)),
      faulty,
    ),
    share(
      others.filter(({ said }) => (code ? said.includes(code) : said.length > 0)),
      others,
    ),
  ];
}

describe('the labelled set', () => {
  it('holds 100 different indicators, half good, 40 of them held out', () => {
    expect(new Set(labelled.map(({ title }) => title)).size).toBe(100);
    expect(labelled.filter(({ fault }) => fault === null)).toHaveLength(50);
    expect(labelled.filter(({ part }) => part === 'held_out')).toHaveLength(40);
    for (const code of adviceCodes)
      expect(new Set(labelled.filter(({ fault }) => fault === code).map(({ part }) => part)), code).toEqual(
        new Set(['develop', 'held_out']),
      );
  });

  it.each<AdviceCode | null>([...adviceCodes, null])('recall and false alarms are what docs/indicator-advice.md says: %s', (code) => {
    const row = `| ${code ?? 'all'} | ${[...figuresOf('develop', code), ...figuresOf('held_out', code)].join(' | ')} |`;
    expect(document).toContain(row);
  });
});
