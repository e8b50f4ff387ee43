import { describe, expect, test } from 'vitest';
import {
  type Actor,
  type CycleStage,
  type DelegationDuty,
  type GrantedRole,
  type OrganisationPredicateCode,
  type UnitInCycle,
  canReadDistribution,
  canReadOrganisationPredicate,
  canSetOrganisationPredicate,
  checkOrganisationPredicate,
  cycleStages,
  refuseOrganisationPredicate,
  setsInNameOf,
} from '../src/index.ts';

const person = (employeeId: string | null, more: Partial<Actor> = {}): Actor => ({
  accountId: `account-${employeeId}`,
  kind: 'person',
  employeeId,
  grants: [],
  headOf: [],
  delegations: [],
  scopes: [],
  unitPaths: [],
  ...more,
});
const granted = (role: GrantedRole, unitPath = '/pauh/'): Actor => person(null, { grants: [{ role, unitPath }] });
const standingIn = (...duties: DelegationDuty[]): Actor =>
  person('deputy', { delegations: [{ grantorId: 'chief', grantorName: 'Kepala Dinas', duties, endsOn: '2026-12-31' }] });
const chief = person('chief', { headOf: ['/pauh/disdik/'] });
const school: UnitInCycle = { unitPath: '/pauh/disdik/sd-1/', leaderId: 'chief', worksHere: false, planned: false };
const top: UnitInCycle = { unitPath: '/pauh/', leaderId: null, worksHere: false, planned: false };
const member: UnitInCycle = { ...school, worksHere: true, planned: true };

describe('who reads it, who sets it, who sees how the people are distributed', () => {
  test.each<[string, Actor, UnitInCycle, string]>([
    ['the leader one level up', chief, school, 'allowed allowed true'],
    ['who acts in that office beside its holder', person('plh', { headOf: ['/pauh/disdik/'] }), school, 'allowed forbidden false'],
    ['the head of the unit', person('principal', { headOf: ['/pauh/disdik/sd-1/'] }), member, 'allowed forbidden false'],
    [
      'who heads the unit and acts in the office above',
      person('principal', { headOf: ['/pauh/disdik/', '/pauh/disdik/sd-1/'] }),
      { ...member, leaderId: 'principal' },
      'allowed forbidden false',
    ],
    ['a leader two levels up', person('sekda', { headOf: ['/pauh/'] }), school, 'allowed forbidden false'],
    [
      'that leader, when the office between is vacant',
      person('sekda', { headOf: ['/pauh/'] }),
      { ...school, leaderId: 'sekda' },
      'allowed allowed true',
    ],
    ['a teacher of the unit', person('teacher'), member, 'allowed forbidden false'],
    ['who was planned there and moved', person('moved'), { ...school, planned: true }, 'allowed forbidden false'],
    ['the head of another school', person('other', { headOf: ['/pauh/disdik/sd-2/'] }), school, 'hidden hidden false'],
    ["who assesses in the leader's name", standingIn('assessment'), school, 'allowed allowed true'],
    ["who assesses in the leader's name, of the own unit", standingIn('assessment'), member, 'allowed forbidden false'],
    ["who reviews plans in the leader's name", standingIn('plan_review', 'progress_feedback'), school, 'hidden hidden false'],
    ['the leader of the agency, where somebody stands above the unit', granted('leader'), school, 'allowed forbidden true'],
    ['the leader of the agency, at the top', granted('leader'), top, 'allowed allowed true'],
    ['the leader of another part, at the top', granted('leader', '/pauh/disdik/'), top, 'hidden hidden false'],
    [
      'a leader of the agency who works in the unit',
      person('leader', { grants: [{ role: 'leader', unitPath: '/pauh/' }] }),
      { ...top, worksHere: true },
      'allowed forbidden false',
    ],
    ['HR', granted('hr_admin'), school, 'allowed forbidden true'],
    ['HR of another part', granted('hr_admin', '/pauh/disdik/sd-2/'), school, 'hidden hidden false'],
    ['HR, of the own unit', person('hr', { grants: [{ role: 'hr_admin', unitPath: '/pauh/' }] }), member, 'allowed forbidden false'],
    ['the auditor', granted('auditor'), school, 'allowed forbidden true'],
    ['the performance manager', granted('performance_manager'), school, 'allowed forbidden false'],
    ['IT', granted('it_admin'), school, 'hidden hidden false'],
    ['a token', { ...person(null), kind: 'token', unitPaths: ['/pauh/'] }, top, 'hidden hidden false'],
  ])('%s', (_, actor, unit, verdicts) => {
    expect(
      `${canReadOrganisationPredicate(actor, unit)} ${canSetOrganisationPredicate(actor, unit)} ${canReadDistribution(actor, unit)}`,
    ).toBe(verdicts);
  });
  test("a delegate sets it in the leader's name, the leader in the own", () => {
    expect(setsInNameOf(standingIn('assessment'), school)).toMatchObject({ grantorId: 'chief', grantorName: 'Kepala Dinas' });
    expect(setsInNameOf(chief, school)).toBeNull();
    expect(setsInNameOf(standingIn('assessment'), top)).toBeNull();
  });
});

describe('when it is set', () => {
  const refused: Readonly<Record<CycleStage, OrganisationPredicateCode | null>> = {
    draft: 'organisation_predicate.stage_closed',
    planning: 'organisation_predicate.stage_closed',
    running: null,
    assessment: null,
    calibration: null,
    released: null,
    closed: 'cycle.closed',
  };
  test.each(cycleStages)('%s', (stage) => {
    expect(refuseOrganisationPredicate({ stage, resultsReleased: false })).toBe(refused[stage]);
    expect(refuseOrganisationPredicate({ stage, resultsReleased: true })).toBe(refused[stage] ?? 'organisation_predicate.results_released');
  });
});

describe('what it needs in writing', () => {
  const [basis, reason] = ['/basis', '/reason'];
  test.each<[string, string, string | null, 'baik' | null, string[]]>([
    ['a basis', 'Capaian perjanjian kinerja 97%', null, null, []],
    ['no basis', ' ', null, null, [basis]],
    ['a basis of nine letters', '123456789 ', null, null, [basis]],
    ['a change with a reason', 'Capaian perjanjian kinerja 97%', 'Laporan diperbaiki', 'baik', []],
    ['a change without one', 'Capaian perjanjian kinerja 97%', null, 'baik', [reason]],
    ['a change with neither', '', 'ya', 'baik', [basis, reason]],
  ])('%s', (_, given, why, current, pointers) => {
    expect(checkOrganisationPredicate({ predicate: 'istimewa', basis: given, reason: why }, current).map(({ pointer }) => pointer)).toEqual(
      pointers,
    );
  });
});
