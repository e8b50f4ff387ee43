import { createClient } from '@pauh/client';
import { type BodyOf, type ReceiptCheck, checkReceipt } from '@pauh/contracts';
import { receiptCode } from '@pauh/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { rowsOf } from '../support/agreed-semester.ts';
import { startTestApp } from '../support/app.ts';
import { agency, semester, server, today, useAssessmentTime } from '../support/assessment-time.ts';
import { releasedResult, resultOf } from '../support/release.ts';
import { assessAs, valueOf } from '../support/semester.ts';

useAssessmentTime();
type Facts = BodyOf<typeof checkReceipt>['facts'];
/** As a stranger asks: without any sign-in. */
const check = (code: string, facts: Facts = {}, url = server.url) =>
  createClient({ baseUrl: url, fetch })(checkReceipt, { body: { code, facts } });
const told = async (code: string, facts: Facts = {}): Promise<ReceiptCheck> => valueOf(await check(code, facts));
const refusal = (code: string, pointer?: string) => ({
  ok: false,
  problem: { code, ...(pointer ? { errors: [expect.objectContaining({ pointer })] } : {}) },
});
const nothing = { valid: false, current: false, facts: [] };

let code: string;
let resultId: string;
beforeEach(async () => {
  const result = await releasedResult();
  [code, resultId] = [receiptCode(result.receiptHash), result.id];
});

describe('a code', () => {
  test('of a released result is valid, however it is typed; it tells nothing else', async () => {
    expect(await told(code)).toEqual({ valid: true, current: true, facts: [] });
    expect(await told(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toEqual({ valid: true, current: true, facts: [] });
  });
  test.each(['0000-0000-0000-0000-0000', '3f9a', '', 'bukan kode', '%', "' or 1=1"])('%s is not', async (wrong) =>
    expect(await told(wrong, { name: 'Sari Wulandari' })).toEqual(nothing),
  );
  test('is not valid before the result is released', async () => {
    await assessAs(server, agency, 'principal', semester.planIds.colleague, 'supervisor', [75, 95, 20]);
    expect(await told(receiptCode((await resultOf('colleague')).receiptHash), { name: 'Agus Pranoto' })).toEqual(nothing);
  });
  test('stays valid when a newer version has replaced the result, and says so', async () => {
    await rowsOf(server, 'update result set is_current = false where id = $1', [resultId]);
    await rowsOf(
      server,
      `insert into result (id, plan_id, no, is_current, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, position_title, state, result_rating, decided_by, decided_at, rule_version, receipt, receipt_hash, released_at)
      select gen_random_uuid(), plan_id, 2, true, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, position_title, 'released', result_rating, decided_by, decided_at, rule_version, receipt, 'another', released_at from result where id = $1`,
      [resultId],
    );
    expect(await told(code)).toEqual({ valid: true, current: false, facts: [] });
  });
});

describe('facts', () => {
  test('that are right are said to be right', async () => {
    const { facts } = await told(code, {
      name: 'sari wulandari',
      cycle: `Semester ${(await rowsOf<{ code: string }>(server, 'select code from cycle where id = $1', [semester.cycleId]))[0]?.code}`,
      unit: 'SD Negeri 1 Pauh',
      score: 100,
      resultRating: 'sesuai_ekspektasi',
      predicate: 'baik',
    });
    expect(facts).toEqual(['name', 'cycle', 'unit', 'score', 'resultRating', 'predicate'].map((fact) => ({ fact, right: true })));
  });
  test('that are wrong are said to be wrong, each by itself, and never what would be right', async () => {
    expect(await told(code, { name: 'Sari Wulandari', score: 99.99, predicate: 'baik' })).toEqual({
      valid: true,
      current: true,
      facts: [
        { fact: 'name', right: true },
        { fact: 'score', right: false },
        { fact: 'predicate', right: true },
      ],
    });
    expect((await told(code, { name: 'Sari Wulandari', score: null })).facts).toEqual([
      { fact: 'name', right: true },
      { fact: 'score', right: false },
    ]);
  });
  test('are compared only for who knows whose result it is', async () => {
    expect(await check(code, { predicate: 'baik' })).toMatchObject(refusal('receipt.facts_need_name', '/facts/name'));
    expect((await told(code, { name: 'Agus Pranoto', predicate: 'baik', score: 100 })).facts).toEqual([{ fact: 'name', right: false }]);
  });
  test('are compared no more that day after three checks that showed a wrong one; the code still is', async () => {
    for (const predicate of ['kurang', 'sangat_baik', 'butuh_perbaikan'] as const)
      expect((await told(code, { name: 'Sari Wulandari', predicate })).facts[1]).toEqual({ fact: 'predicate', right: false });
    expect(await check(code, { name: 'Sari Wulandari', predicate: 'baik' })).toMatchObject({
      status: 429,
      problem: { code: 'receipt.too_many_wrong_facts' },
    });
    expect(await told(code)).toMatchObject({ valid: true });
    server.setNow(new Date(Date.parse(today) + 86_400_001).toISOString());
    expect((await told(code, { name: 'Sari Wulandari', predicate: 'baik' })).facts[1]).toEqual({ fact: 'predicate', right: true });
  });
  test('asked by many at once, no more than three wrong ones are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => check(code, { name: 'Sari Wulandari', predicate: 'kurang' })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  });
  test.each([
    [{ name: 'Sari Wulandari', score: 99.999 }, 422],
    [{ name: 'Sari Wulandari', predicate: 'istimewa' }, 400],
    [{ name: '' }, 422],
    [{ nip: '198506152010011012' }, 400],
  ])('%j is refused', async (facts, status) => expect(await check(code, facts as Facts)).toMatchObject({ status }));
  test('leave no word of what was shown, nothing where they are right, and no row longer than it counts', async () => {
    const kept = () => rowsOf(server, 'select wrong_facts, at from receipt_check where result_id = $1', [resultId]);
    await told(code, { name: 'Sari Wulandari', predicate: 'baik' });
    expect(await kept()).toEqual([]);
    await told(code, { name: 'Sari Wulandari', predicate: 'kurang' });
    expect(await kept()).toEqual([{ wrong_facts: 1, at: new Date(today) }]);
    const dayAfter = new Date(Date.parse(today) + 86_400_000);
    server.setNow(dayAfter.toISOString());
    await told(code, { name: 'Sari Wulandari', predicate: 'kurang', score: 1 });
    expect(await kept()).toEqual([{ wrong_facts: 2, at: dayAfter }]);
  });
});

test('twenty checks a minute from one address, then it waits', async () => {
  const limited = await startTestApp({ db: server.db, rateLimit: true });
  const statuses: number[] = [];
  for (let asked = 0; asked < 21; asked++) statuses.push((await check('0000-0000-0000-0000-0000', {}, limited.url)).status);
  await limited.app.close();
  expect([statuses.slice(0, 20).every((status) => status === 200), statuses[20]]).toEqual([true, 429]);
});
