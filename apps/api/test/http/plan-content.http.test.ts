import { agreePlan, getPlan, listPlanRevisions, revisePlan, submitPlan } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { as, on, plan, rowsOf, save, semester, submitted, usePlanInPlanning } from '../support/plan-in-planning.ts';
import { readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

usePlanInPlanning();

describe('the content of a draft', () => {
  test('is kept exactly, with ids for new rows and null apart from 0', async () => {
    const saved = valueOf(
      await save({
        ...readyContent,
        results: [
          {
            ...readyContent.results[0]!,
            indicators: [
              ...readyContent.results[0]!.indicators,
              {
                code: null,
                title: '',
                aspect: null,
                unit: '',
                weight: 0,
                direction: 'lower',
                target: 0,
                min: null,
                max: null,
                maximum: null,
                baseline: null,
              },
            ],
          },
        ],
      }),
    );
    expect(saved).toMatchObject({
      version: 2,
      state: 'draft',
      weighted: true,
      actions: ['write', 'submit'],
      supervisor: { name: 'Ratna Dewi' },
      closesAt: '2026-07-31T16:59:59.000Z',
    });
    const indicators = saved.content.results[0]?.indicators ?? [];
    expect(indicators).toMatchObject([
      { weight: 40, target: 95.5, maximum: 100, min: null },
      { target: 75, baseline: 61.25 },
      { weight: 0, target: 0, title: '' },
    ]);
    expect(saved.content.behaviours).toEqual([
      { behaviour: 'akuntabel', expectation: '' },
      { behaviour: 'kompeten', expectation: 'Belajar dari rekan' },
    ]);
    expect(saved.content.annex).toEqual(readyContent.annex);
    expect(
      await rowsOf('exact', 'select target, weight_hundredths from plan_indicator where plan_id = $1 order by ord', [plan.id]),
    ).toEqual([
      { target: 955_000, weight_hundredths: 4000 },
      { target: 750_000, weight_hundredths: 6000 },
      { target: 0, weight_hundredths: 0 },
    ]);

    const [first] = saved.content.results;
    const rewritten = valueOf(
      await save(
        {
          ...saved.content,
          results: [{ ...first!, title: 'Judul baru', indicators: [first!.indicators[1]!, first!.indicators[0]!] }],
          annex: { resources: [], accountability: [], consequences: ['Teguran'] },
        },
        saved.version,
      ),
    );
    expect(rewritten.content.results[0]).toMatchObject({
      id: first!.id,
      title: 'Judul baru',
      indicators: [{ id: indicators[1]!.id }, { id: indicators[0]!.id }],
    });
    expect(rewritten.content.annex).toEqual({ resources: [], accountability: [], consequences: ['Teguran'] });
  });

  test('is refused with foreign or repeated rows, or numbers that cannot be kept; nothing is stored', async () => {
    const [result] = readyContent.results;
    const [indicator] = result!.indicators;
    const foreign = newId();
    expect(await save({ ...readyContent, results: [{ ...result!, id: foreign }] })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'plan.row_unknown', errors: [{ pointer: '/results/0' }] },
    });
    const saved = valueOf(await save(readyContent));
    const own = saved.content.results[0]!;
    expect(await save({ ...saved.content, results: [own, own] }, saved.version)).toMatchObject({
      ok: false,
      status: 422,
      problem: {
        code: 'plan.row_repeated',
        errors: [{ pointer: '/results/1' }, { pointer: '/results/1/indicators/0' }, { pointer: '/results/1/indicators/1' }],
      },
    });
    expect(
      await save({ ...readyContent, behaviours: [...readyContent.behaviours, readyContent.behaviours[0]!] }, saved.version),
    ).toMatchObject({ ok: false, problem: { code: 'plan.row_repeated', errors: [{ pointer: '/behaviours/2' }] } });
    const numbers = {
      ...readyContent,
      results: [
        {
          ...result!,
          indicators: [
            { ...indicator!, weight: 33.333, target: 1.00001 },
            { ...indicator!, weight: 1e9 },
          ],
        },
      ],
    };
    expect(await save(numbers, saved.version)).toMatchObject({
      ok: false,
      status: 422,
      problem: {
        code: 'request.refused',
        errors: [
          { pointer: '/results/0/indicators/0/weight', code: 'number.too_many_decimals' },
          { pointer: '/results/0/indicators/0/target', code: 'number.too_many_decimals' },
          { pointer: '/results/0/indicators/1/weight', code: 'number.too_large' },
        ],
      },
    });
    expect(await rowsOf('unchanged', 'select version from plan where id = $1', [plan.id])).toEqual([{ version: saved.version }]);
  });

  test('belongs to its owner, in the version they read, while the cycle plans', async () => {
    expect(await save(readyContent, 9)).toMatchObject({ ok: false, status: 412, problem: { code: 'concurrency.stale' } });
    expect(await save(readyContent, 1, 'principal')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
    expect(await save(readyContent, 1, 'colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
    await rowsOf('to_assessment', "update cycle set stage = 'assessment' where id = $1", [semester.cycleId]);
    expect(await save(readyContent)).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } });
    expect(await rowsOf('no_rows', 'select 1 from plan_result where plan_id = $1', [plan.id])).toEqual([]);
  });
});

describe('the layout of a plan', () => {
  const [result] = readyContent.results;
  const words = {
    ...readyContent,
    approach: 'qualitative' as const,
    results: [
      {
        ...result!,
        indicators: [
          {
            ...result!.indicators[0]!,
            code: null,
            title: 'Setiap murid pernah memimpin diskusi kelas',
            aspect: null,
            unit: '',
            direction: 'yes_no' as const,
            target: null,
            maximum: null,
            weight: 100,
          },
        ],
      },
    ],
  };

  test('a qualitative plan is one text an indicator, and stays so when it is agreed, revised and compared', async () => {
    const { approach: _, ...unsaid } = words;
    expect(valueOf(await save(unsaid)).content.approach).toBe('quantitative');
    const version = await submitted(words, 2);
    const agreed = valueOf(await (await as('principal'))(agreePlan, on(version)));
    expect(agreed.content).toMatchObject({
      approach: 'qualitative',
      results: [{ perspective: null, indicators: [{ title: 'Setiap murid pernah memimpin diskusi kelas', aspect: null, target: null }] }],
    });
    const revising = valueOf(
      await (
        await as('teacher')
      )(revisePlan, { ...on(agreed.version), body: { reason: 'Ukurannya bisa dihitung' } }),
    );
    valueOf(await save({ ...revising.content, approach: 'quantitative' }, revising.version));
    const [revision] = valueOf(await (await as('principal'))(listPlanRevisions, { params: { planId: plan.id } })).items;
    expect(revision?.content.approach).toBe('qualitative');
  });

  test('follows from the position, whatever the client says', async () => {
    const given = { ...readyContent, results: [{ ...result!, perspective: 'anggaran' as const }] };
    const teacher = await as('teacher');
    const { version, usesPerspectives } = valueOf(await save(given));
    expect(usesPerspectives).toBe(false);
    expect(await teacher(submitPlan, on(version))).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'plan.not_ready', errors: [{ pointer: '/results/0/perspective', code: 'plan.perspective_not_applicable' }] },
    });
    await rowsOf('promote', "update plan set position_kind = 'struktural', position_echelon = '22' where id = $1", [plan.id]);
    try {
      expect(valueOf(await teacher(getPlan, { params: { planId: plan.id } })).usesPerspectives).toBe(true);
      expect(await teacher(submitPlan, on(version))).toMatchObject({
        ok: false,
        problem: {
          errors: [
            { pointer: '/results/0/indicators/0/aspect', code: 'plan.aspect_not_applicable' },
            { pointer: '/results/0/indicators/1/aspect', code: 'plan.aspect_not_applicable' },
          ],
        },
      });
      const bare = {
        ...given,
        results: [{ ...given.results[0]!, indicators: result!.indicators.map((indicator) => ({ ...indicator, aspect: null })) }],
      };
      expect(valueOf(await teacher(submitPlan, on(valueOf(await save(bare, version)).version)))).toMatchObject({
        state: 'submitted',
        content: { results: [{ perspective: 'anggaran' }] },
      });
    } finally {
      await rowsOf('demote', "update plan set position_kind = 'fungsional', position_echelon = null where id = $1", [plan.id]);
    }
  });
});
