import type { CalibrationPerson } from '@pauh/contracts';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerWith, problem, type Asked } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allDrawn, open } from '../support/mount.ts';
import { above, asExpected, bayu, below, board, moveOf, people, person, place, session } from './session.ts';

const posts = (all: readonly Asked[]) => all.filter(({ method }) => method === 'POST');
const serve = (more: Parameters<typeof answerWith>[0] = {}) =>
  answerWith({ 'GET /me': { status: 200, body: bayu }, 'GET /calibration-sessions/s1/board': { status: 200, body: board() }, ...more });
const nameOf = () => document.activeElement?.querySelector('.font-semibold')?.textContent ?? document.activeElement?.tagName;
/** Presses a key and looks at once where the focus is: never nowhere. */
async function press(keys: string) {
  await userEvent.keyboard(keys);
  expect(document.activeElement, keys).not.toBe(document.body);
}
const moved = (fields: Partial<CalibrationPerson> = {}) =>
  person('e1', 'Agus Pranoto', { current: place(above, above), moves: [moveOf()], version: 2, ...fields });
const button = (name: string) => page.getByRole('button', { name: new RegExp(name) });
async function openBoard(width = 1280, address = '/kalibrasi/s1/papan') {
  await page.viewport(width, 780);
  await open(address);
  await expect.element(button('Agus Pranoto')).toBeVisible();
  await allDrawn();
}

test.each([1280, 360])(
  'at %i px: arrows go through the people, a key chooses the place, the reason opens at once, and the focus stays with the person',
  async (width) => {
    const sent = serve({ 'POST /calibration-sessions/s1/people/e1/moves': { status: 200, body: moved() } });
    await openBoard(width);
    await expectNoAxeFindings();
    // the keys are told where there is a keyboard, the choice by name everywhere
    await expect.element(page.getByText(/Pilih nama seseorang/)).toBeVisible();
    expect(
      page
        .getByText(/^Namanya juga dapat diseret/)
        .element()
        .checkVisibility(),
    ).toBe(width === 1280);
    for (const name of page.getByRole('rowheader').elements()) expect(name.querySelector('.tag')?.clientHeight ?? 0).toBeLessThan(32);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    button('Sari Wulandari').element().focus();
    await press('{ArrowDown}');
    expect(nameOf()).toBe('Agus Pranoto');
    await press('{ArrowDown}');
    expect(nameOf()).toBe('Dewi Lestari');
    await press('{ArrowLeft}');
    expect(nameOf()).toBe('Sari Wulandari');
    await press('{ArrowRight}');
    expect(nameOf()).toBe('Agus Pranoto');
    await press('{End}');
    expect(nameOf()).toBe('Dewi Lestari');
    await press('{Home}{ArrowDown}');
    expect(nameOf()).toBe('Agus Pranoto');
    await press('{Shift>}{ArrowUp}{/Shift}');
    await expect.element(page.getByRole('dialog', { name: 'Pindahkan Agus Pranoto' })).toBeVisible();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('f-reason'));
    await expectNoAxeFindings();
    await expect.element(page.getByLabelText('Rating hasil kerja')).toHaveValue(above);
    await page.getByLabelText('Rating perilaku kerja').selectOptions('Di atas ekspektasi');
    await expect.element(page.getByText('Predikatnya menjadi Sangat Baik.')).toBeVisible();
    (page.getByRole('textbox', { name: 'Alasan' }).element() as HTMLElement).focus();
    await press('Naik');
    await press('{Tab}{Enter}');
    await expect.element(page.getByRole('link', { name: 'Tulis alasannya, paling sedikit 10 huruf.' })).toBeVisible();
    expect(posts(sent)).toEqual([]);
    await page.getByRole('textbox', { name: 'Alasan' }).fill('Capaian literasi melampaui kelas lain.');
    await press('{Tab}{Enter}');
    await vi.waitFor(() => expect(page.getByRole('dialog').elements()).toEqual([]));
    expect(nameOf()).toBe('Agus Pranoto');
    await expect.element(page.getByText('Agus Pranoto dipindahkan ke Sangat Baik.')).toBeVisible();
    await expect.element(button('Agus Pranoto')).toMatchTextContent(/Semula Baik/);
    expect([posts(sent)[0]?.body, posts(sent)[0]?.headers.get('if-match')]).toEqual([
      { resultRating: above, behaviourRating: above, reason: 'Capaian literasi melampaui kelas lain.', overrides: [] },
      '"1"',
    ]);
    // one reading of the board, however much is moved on it: every reading is told to all it shows
    expect(sent.filter(({ path }) => path.endsWith('/board'))).toHaveLength(1);
    await press('{ArrowDown}');
    expect(document.activeElement?.closest('[data-person]')).not.toBeNull();
  },
);

test('on a wide screen somebody can be dragged to another place, where the reason is asked as ever', async () => {
  const sent = serve();
  await openBoard();
  const placeOf = (name: string) => button(name).element().closest('td') as HTMLElement;
  const [from, to] = [placeOf('Agus Pranoto'), placeOf('Sari Wulandari')];
  expect(from).not.toBe(to);
  await userEvent.dragAndDrop(button('Agus Pranoto'), page.elementLocator(from));
  expect(page.getByRole('dialog').elements()).toEqual([]);
  await userEvent.dragAndDrop(button('Agus Pranoto'), page.elementLocator(to));
  await expect.element(page.getByRole('dialog', { name: 'Pindahkan Agus Pranoto' })).toBeVisible();
  await expect.element(page.getByLabelText('Rating hasil kerja')).toHaveValue(above);
  await expect.element(page.getByLabelText('Rating perilaku kerja')).toHaveValue(asExpected);
  expect(posts(sent)).toEqual([]);
});

test('giving up gives the focus back, too', async () => {
  serve();
  await openBoard();
  button('Dewi Lestari').element().focus();
  await press('{Enter}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('f-resultRating'));
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/Apakah targetnya sama\?/);
  await press('{Escape}');
  await vi.waitFor(() => expect(page.getByRole('dialog').elements()).toEqual([]));
  expect(nameOf()).toBe('Dewi Lestari');
});

test('newly below without a note asks for the reason, behaviour is not measured late, and to nowhere is no move', async () => {
  const lowered = moved({ current: place(below, below), moves: [moveOf('Bayu Saputra', place(below, below))] });
  const sent = serve({ 'POST /calibration-sessions/s1/people/e1/moves': { status: 200, body: lowered } });
  await openBoard();
  await button('Agus Pranoto').click();
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Dua kelas belum mencapai sasaran.');
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await expect.element(page.getByRole('link', { name: 'Pilih kotak lain: Agus Pranoto sudah berada di sana.' })).toBeVisible();
  await page.getByLabelText('Rating hasil kerja', { exact: true }).selectOptions('Di bawah ekspektasi');
  await page.getByLabelText('Rating perilaku kerja', { exact: true }).selectOptions('Di bawah ekspektasi');
  await expect.element(page.getByText(/Belum ada catatan "perlu perhatian" yang sampai 14 hari sebelumnya/).first()).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await page.getByRole('link', { name: 'Pilih jenis alasannya.' }).click();
  expect(document.activeElement?.id).toBe('f-overrides-0-kind');
  await page.getByLabelText('Jenis alasan: hasil kerja').selectOptions('Baru terukur pada akhir periode');
  await page.getByLabelText('Alasan tanpa catatan: hasil kerja').fill('Nilai ujian baru masuk kemarin.');
  await page.getByLabelText('Alasan tanpa catatan: perilaku kerja').fill('Baru diketahui saat rapat ini.');
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await expect.element(page.getByText('Agus Pranoto dipindahkan ke Sangat Kurang.')).toBeVisible();
  expect(posts(sent)[0]?.body).toEqual({
    resultRating: below,
    behaviourRating: below,
    reason: 'Dua kelas belum mencapai sasaran.',
    overrides: [
      { subject: 'result', kind: 'late_measurement', reason: 'Nilai ujian baru masuk kemarin.' },
      { subject: 'behaviour', kind: 'other', reason: 'Baru diketahui saat rapat ini.' },
    ],
  });
});

test('another member was first: the board shows where the person stands now, and the reason is kept', async () => {
  const first = moved({ current: place(asExpected, above), moves: [moveOf('Rahmat Hidayat', place(asExpected, above))] });
  const sent = serve({
    'GET /calibration-sessions/s1/board': [
      { status: 200, body: board() },
      { status: 200, body: board({ people: [first, ...people.slice(1)] }) },
    ],
    'POST /calibration-sessions/s1/people/e1/moves': [problem(412, 'concurrency.stale'), { status: 200, body: moved({ version: 3 }) }],
  });
  await openBoard();
  await button('Agus Pranoto').click();
  await page.getByLabelText('Rating hasil kerja').selectOptions('Di atas ekspektasi');
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Capaian literasi melampaui kelas lain.');
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await expect.element(page.getByText(/baru saja dipindahkan anggota lain/)).toBeVisible();
  await expect
    .element(page.getByRole('dialog'))
    .toMatchTextContent(
      /Sekarang: hasil kerja sesuai ekspektasi, perilaku kerja di atas ekspektasi \(Baik\)\..*Perpindahan sebelumnya.*Rahmat Hidayat/,
    );
  await expect.element(page.getByRole('textbox', { name: 'Alasan' })).toHaveValue('Capaian literasi melampaui kelas lain.');
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await expect.element(page.getByText('Agus Pranoto dipindahkan ke Sangat Baik.')).toBeVisible();
  expect(posts(sent).map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']);
});

test.each(['predikat', 'daftar'])('the view %s holds the same people, and moves them', async (view) => {
  serve({ 'POST /calibration-sessions/s1/people/e1/moves': { status: 200, body: moved() } });
  await openBoard(360, `/kalibrasi/s1/papan?tampilan=${view}`);
  for (const width of [360, 1280]) {
    await page.viewport(width, 780);
    await expectNoAxeFindings();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  }
  button('Agus Pranoto').first().element().focus();
  await press('{Shift>}{ArrowUp}{/Shift}');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('f-reason'));
  await press('Capaian literasi melampaui kelas lain.');
  await press('{Tab}{Enter}');
  await vi.waitFor(() => expect(page.getByRole('dialog').elements()).toEqual([]));
  expect(nameOf()).toBe('Agus Pranoto');
});

test("the pattern follows every move, with the rule in whole people; one's own case is not opened", async () => {
  const twelve = Array.from({ length: 12 }, (_, index) =>
    person(`p${index}`, `Orang ${String(index).padStart(2, '0')}`, index === 11 ? { ownCase: true, actions: [] } : {}),
  );
  const up = { ...twelve[0]!, current: place(above, above), moves: [moveOf()], version: 2 };
  serve({
    'GET /calibration-sessions/s1/board': { status: 200, body: board({ people: twelve }) },
    'POST /calibration-sessions/s1/people/p0/moves': { status: 200, body: up },
  });
  await page.viewport(1280, 780);
  await open('/kalibrasi/s1/papan');
  const card = page.getByRole('region', { name: 'Sebaran dan pola SD Negeri 1 Pauh' });
  await expect
    .element(card)
    .toMatchTextContent(
      /Predikat organisasi periode ini: Baik.*12 orang dihitung.*Baik paling banyak 70%: 70 × 12 : 100, dibulatkan ke bawah = 8 orang\. Sekarang 12 orang\.\s*Belum sesuai pola/,
    );
  await allDrawn();
  await button('Orang 11').click();
  expect(page.getByRole('dialog').elements()).toEqual([]);
  await expect.element(button('Orang 11')).toMatchTextContent(/Dipindahkan anggota lain/);
  await button('Orang 00').click();
  await page.getByLabelText('Rating hasil kerja').selectOptions('Di atas ekspektasi');
  await page.getByLabelText('Rating perilaku kerja').selectOptions('Di atas ekspektasi');
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Capaian literasi melampaui kelas lain.');
  await page.getByRole('button', { name: 'Pindahkan' }).click();
  await expect.element(card).toMatchTextContent(/Sangat Baik\s*1 orang.*sebelum 0.*Sekarang 11 orang\./);
});

test('once it is locked the board says so, and where to go', async () => {
  serve({
    'GET /calibration-sessions/s1/board': problem(409, 'calibration.board_closed'),
    'GET /calibration-sessions/s1': { status: 200, body: session({ state: 'locked', actions: [] }) },
  });
  await open('/kalibrasi/s1/papan');
  await expect.element(page.getByText('Papan terbuka bagi anggota sejak pratinjau sampai sidang dikunci.')).toBeVisible();
  await page.getByRole('link', { name: 'Ke halaman sidang' }).click();
  await expect.element(page.getByText(/Isinya tidak lagi terbuka bagi anggota/)).toBeVisible();
});
