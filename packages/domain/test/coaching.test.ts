import { describe, expect, it } from 'vitest';
import {
  type CoachingTerms,
  type ThanksSurroundings,
  checkCoaching,
  checkThanks,
  coachingForm,
  isViewTold,
  mostThanksPerDay,
} from '../src/index.ts';

const statements = coachingForm.statements.map((statement) => ({ statement, met: true, note: null }));
const terms: CoachingTerms = { heldOn: '2026-10-01', statements, nextStepOn: '2026-10-15' };
const plan = { startsOn: '2026-07-01', endsOn: '2026-12-31' };

describe('a record of coaching', () => {
  it('has nine statements', () => {
    expect(new Set(coachingForm.statements).size).toBe(9);
  });
  it.each<[string, Partial<CoachingTerms>, string[]]>([
    ['of today', {}, []],
    ['of the first day of the plan', { heldOn: '2026-07-01' }, []],
    ['of the day before the plan', { heldOn: '2026-06-30' }, ['/heldOn coaching.date_outside']],
    ['of tomorrow', { heldOn: '2026-10-03' }, ['/heldOn coaching.date_outside']],
    ['with a step on the same day', { nextStepOn: '2026-10-01' }, []],
    ['with a step before the talk', { nextStepOn: '2026-09-30' }, ['/nextStepOn coaching.next_step_before']],
    ['with a statement left out', { statements: statements.slice(1) }, ['/statements coaching.statements_incomplete']],
    ['with a statement twice', { statements: [...statements.slice(1), statements[1]!] }, ['/statements coaching.statements_incomplete']],
    ['with a tenth', { statements: [...statements, statements[0]!] }, ['/statements coaching.statements_incomplete']],
  ])('%s', (_what, changes, found) => {
    expect(checkCoaching({ ...terms, ...changes }, plan, '2026-10-02').map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(found);
  });
  it.each([
    ['agree', null, true],
    ['agree', 'Baik', true],
    ['other_view', 'Saya hadir dua kali', true],
    ['other_view', '  ', false],
    ['other_view', null, false],
  ] as const)('the employee: %s %s', (view, text, told) => {
    expect(isViewTold(view, text)).toBe(told);
  });
});

describe('thanks', () => {
  const around: ThanksSurroundings = { onDuty: true, givenToday: 0, givenToThemToday: 0 };
  it.each<[string, string, Partial<ThanksSurroundings>, string[]]>([
    ['to a colleague', 'other', {}, []],
    ['to oneself', 'me', {}, ['thanks.self']],
    ['to somebody who has left', 'other', { onDuty: false }, ['thanks.person_unknown']],
    ['to the same person twice a day', 'other', { givenToday: 1, givenToThemToday: 1 }, ['thanks.once_a_day']],
    ['the last of a day', 'other', { givenToday: mostThanksPerDay - 1 }, []],
    ['one more', 'other', { givenToday: mostThanksPerDay }, ['thanks.day_full']],
  ])('%s', (_what, toId, more, found) => {
    expect(checkThanks({ fromId: 'me', toId }, { ...around, ...more }).map(({ code }) => code)).toEqual(found);
  });
});
