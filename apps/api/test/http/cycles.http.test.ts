import {
  createCycle,
  createScheme,
  extendCycle,
  getCycle,
  getCycleProgress,
  listCycles,
  listSchemes,
  transitionCycle,
} from '@pauh/contracts';
import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import type { ActorKey, Agency } from '../support/agency.ts';
import { agency, as, lastDays, moved, newCycle, newScheme, rowsOf, server, useCycles } from '../support/cycles.ts';
import { schemeRules as rules } from '../support/semester.ts';

useCycles();

describe('schemes', () => {
  test('a second one of a code is its next version; the first keeps its rules', async () => {
    const first = await newScheme('sekolah');
    const second = await newScheme('sekolah', { cap: 110.5 });
    expect([first.version, second.version]).toEqual([1, 2]);
    const listed = await (await as('teacher'))(listSchemes, { query: { count: true } });
    expect(listed).toMatchObject({
      ok: true,
      value: {
        total: 2,
        items: [
          { code: 'sekolah', version: 1, rules: { cap: 120 } },
          { version: 2, rules: { cap: 110.5, bands: { above: 110, asExpected: 90 } } },
        ],
      },
    });
    const [row] = await rowsOf('scheme', 'select rules from scheme where id = $1', [second.id]);
    expect(row?.rules).toMatchObject({ capHundredths: 11_050, bands: { aboveHundredths: 11_000, asExpectedHundredths: 9_000 } });
  });

  test('rules that cannot be used are named; nothing is stored', async () => {
    const refused = await (
      await as('hr')
    )(createScheme, { body: { code: 'x', name: 'x', rules: { ...rules, cap: 90, bands: { above: 80, asExpected: 90 } } } });
    expect(refused).toMatchObject({
      ok: false,
      status: 422,
      problem: {
        code: 'scheme.rules_refused',
        errors: [
          { pointer: '/rules/cap', code: 'scheme.cap_below_100' },
          { pointer: '/rules/bands', code: 'scheme.bands_order' },
        ],
      },
    });
    const decimals = await (await as('hr'))(createScheme, { body: { code: 'x', name: 'x', rules: { ...rules, cap: 120.001 } } });
    expect(decimals).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'request.refused', errors: [{ pointer: '/rules/cap', code: 'number.too_many_decimals' }] },
    });
    expect(await rowsOf('no_scheme', "select 1 from scheme where code = 'x'")).toEqual([]);
    expect(await (await as('teacher'))(createScheme, { body: { code: 'x', name: 'x', rules } })).toMatchObject({
      ok: false,
      status: 403,
      problem: { code: 'access.denied' },
    });
  });
});

describe('a new cycle', () => {
  test("is a draft; each stage opens when the one before closes, at the end of the day in the agency's zone", async () => {
    const cycle = await newCycle('2026-2');
    expect(cycle).toMatchObject({
      stage: 'draft',
      version: 1,
      planCount: 0,
      pendingReturn: null,
      extensions: [],
      actions: ['open_planning', 'extend'],
    });
    expect(cycle.windows).toEqual([
      { stage: 'planning', opensAt: '2026-06-30T17:00:00.000Z', closesAt: '2026-07-31T16:59:59.000Z' },
      { stage: 'running', opensAt: '2026-07-31T16:59:59.000Z', closesAt: '2026-12-10T16:59:59.000Z' },
      { stage: 'assessment', opensAt: '2026-12-10T16:59:59.000Z', closesAt: '2026-12-24T16:59:59.000Z' },
    ]);
    expect(await rowsOf('audit_cycle', 'select action from audit_entry where subject_id = $1', [cycle.id])).toEqual([
      { action: 'cycle.created' },
    ]);
  });

  test('is refused with a taken code, turned dates, disordered deadlines, or a unit or scheme that is not there', async () => {
    const scheme = await newScheme('refusals');
    const body = {
      code: '2026-2',
      name: 'x',
      kind: 'semester' as const,
      unitId: agency.unitIds.DISDIK,
      schemeId: scheme.id,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
      lastDays,
    };
    const hr = await as('hr');
    expect(await hr(createCycle, { body })).toMatchObject({ ok: false, status: 409, problem: { code: 'cycle.code_taken' } });
    expect(await hr(createCycle, { body: { ...body, code: 'a', endsOn: '2026-06-30' } })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'cycle.dates_reversed' },
    });
    expect(await hr(createCycle, { body: { ...body, code: 'a', lastDays: { ...lastDays, running: '2026-07-31' } } })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'cycle.windows_disordered', errors: [{ pointer: '/lastDays/running' }] },
    });
    expect(await hr(createCycle, { body: { ...body, code: 'a', schemeId: agency.unitIds.SD1 } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'scheme.not_found' },
    });
    expect(await hr(createCycle, { body: { ...body, code: 'a', unitId: scheme.id } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'unit.not_found' },
    });
    expect(await (await as('schoolHr'))(createCycle, { body: { ...body, code: 'a' } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'unit.not_found' },
    });
    expect(await rowsOf('no_cycle', "select 1 from cycle where code = 'a'")).toEqual([]);
  });

  test('is not there for those who have nothing to do with it', async () => {
    const cycle = await newCycle('hidden', { unit: 'SD1' });
    const seenBy = async (who: ActorKey) => {
      const outcome = await (await as(who))(getCycle, { params: { cycleId: cycle.id } });
      return outcome.ok ? 200 : outcome.problem.code;
    };
    expect(await Promise.all((['hr', 'manager', 'principal', 'schoolHr', 'nurse'] as const).map(seenBy))).toEqual([
      200,
      200,
      200,
      'cycle.not_found',
      'cycle.not_found',
    ]);
    const listed = await (await as('schoolHr'))(listCycles, {});
    expect(listed.ok && listed.value.items.map((c) => c.code)).not.toContain('hidden');
    expect(
      await (
        await as('schoolHr')
      )(transitionCycle, { params: { cycleId: cycle.id }, ifMatch: 1, body: { to: 'planning', reason: null } }),
    ).toMatchObject({ ok: false, status: 404 });
  });

  test('the list pages newest first, by a cursor that belongs to its filter', async () => {
    const hr = await as('hr');
    const first = await hr(listCycles, { query: { limit: 1, count: true } });
    if (!first.ok || !first.value.nextCursor) throw new Error('no second page');
    expect(first.value.total).toBe(2);
    const second = await hr(listCycles, { query: { limit: 1, cursor: first.value.nextCursor } });
    expect(second.ok && second.value.items[0]?.id).not.toBe(first.value.items[0]?.id);
    expect(await hr(listCycles, { query: { stage: 'draft', cursor: first.value.nextCursor } })).toMatchObject({
      ok: false,
      status: 400,
      problem: { code: 'paging.cursor_invalid' },
    });
    const token = await server.app.signAccessToken(agency.accountIds.hr);
    const csv = await supertest(server.url).get('/api/v1/cycles').set('authorization', `Bearer ${token}`).set('accept', 'text/csv');
    expect(csv.text.split('\r\n')[0]).toContain('code,name,kind');
    expect(csv.text).toContain('Semester 2026-2');
  });
});

describe('extensions', () => {
  test('give a unit and all below it more time, later than it has', async () => {
    const { id } = await newCycle('extend');
    const extend = async (who: ActorKey, ifMatch: number, unit: keyof Agency['unitIds'], lastDayOn: string) =>
      (await as(who))(extendCycle, {
        params: { cycleId: id },
        ifMatch,
        body: { unitId: agency.unitIds[unit], stage: 'planning', lastDayOn, reason: 'Listrik padam seminggu' },
      });
    expect(await extend('hr', 1, 'SD1', '2026-08-14')).toMatchObject({
      ok: true,
      status: 201,
      value: {
        version: 2,
        extensions: [{ unit: { code: 'SD1' }, stage: 'planning', until: '2026-08-14T16:59:59.000Z', recordedBy: 'Hesti Kepegawaian' }],
      },
    });
    expect(await extend('hr', 2, 'SD1', '2026-08-14')).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'cycle.extension_not_later' },
    });
    expect(await extend('hr', 2, 'PKM', '2026-08-20')).toMatchObject({ ok: false, status: 404, problem: { code: 'unit.not_found' } });
    expect(await extend('schoolHr', 2, 'SD1', '2026-08-20')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
    expect(await extend('schoolHr', 2, 'SD2', '2026-08-20')).toMatchObject({ ok: true, status: 201 });
    expect(await extend('hr', 2, 'SD1', '2026-08-21')).toMatchObject({ ok: false, status: 412 });
    await rowsOf('shut', "update cycle set stage = 'closed' where id = $1", [id]);
    expect(await extend('hr', 3, 'SD1', '2026-08-21')).toMatchObject({ ok: false, status: 409, problem: { code: 'cycle.closed' } });
    expect(
      await (
        await as('hr')
      )(extendCycle, {
        params: { cycleId: agency.unitIds.SD1 },
        ifMatch: 1,
        body: { unitId: agency.unitIds.SD1, stage: 'planning', lastDayOn: '2026-08-21', reason: 'Tidak ada periode ini' },
      }),
    ).toMatchObject({ ok: false, status: 404, problem: { code: 'cycle.not_found' } });
  });
});

describe('how far each unit is', () => {
  test('each sees the units they answer for, with sums over them', async () => {
    const { id, version } = await newCycle('recap');
    await moved(id, version, 'planning');
    const seenBy = async (who: ActorKey, query: object = {}) => {
      const outcome = await (await as(who))(getCycleProgress, { params: { cycleId: id }, query });
      return outcome.ok
        ? {
            units: outcome.value.items.map((i) => [i.unit.code, i.plans, i.draft]),
            overall: outcome.value.overall.plans,
            next: outcome.value.nextCursor,
          }
        : outcome.problem.code;
    };
    const everything = [
      ['DISDIK', 1, 1],
      ['SD1', 4, 4],
      ['SD2', 2, 2],
    ];
    for (const who of ['hr', 'auditor', 'leader', 'chief'] as const)
      expect(await seenBy(who)).toEqual({ units: everything, overall: 7, next: null });
    for (const who of ['manager', 'principal'] as const)
      expect(await seenBy(who)).toEqual({ units: [['SD1', 4, 4]], overall: 4, next: null });
    expect(await seenBy('teacher')).toEqual({ units: [], overall: 0, next: null });
    expect(await seenBy('nurse')).toBe('cycle.not_found');
    expect(await seenBy('hr', { belowUnitId: agency.unitIds.SD2 })).toMatchObject({ units: [['SD2', 2, 2]], overall: 2 });
    const first = await seenBy('hr', { limit: 2 });
    if (typeof first === 'string') throw new Error(first);
    expect(first).toMatchObject({ units: everything.slice(0, 2), overall: 7 });
    expect(await seenBy('hr', { limit: 2, cursor: first.next })).toEqual({ units: everything.slice(2), overall: 7, next: null });
    expect(await seenBy('hr', { cursor: first.next, belowUnitId: agency.unitIds.SD2 })).toBe('paging.cursor_invalid');
  });
});
