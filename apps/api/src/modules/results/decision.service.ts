import { type ReceiptInput, type ResultState, buildReceipt, planIndicators, receiptBytes, resultMachine, transition } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { newId, newSecret, sha256 } from '../../lib/ids.ts';
import { type DecisionFacts, insertDecision, supersedeResult } from './decision.repo.ts';

/**
 * The submission of a supervisor's assessment: the result it decides, with its receipt. An earlier result stays and
 * is no longer current. The plan must be locked, the content checked.
 */
export async function decideResult(work: Work, facts: DecisionFacts): Promise<{ resultId: string; receiptHash: string }> {
  const [resultId, no] = [newId(), facts.lastResultNo + 1];
  const receipt = buildReceipt({
    salt: newSecret(),
    resultId,
    version: no,
    cycle: { code: facts.cycleCode, startsOn: facts.cycleStartsOn, endsOn: facts.cycleEndsOn },
    scheme: { code: facts.schemeCode, version: facts.schemeVersion, rules: facts.rules },
    plan: {
      planId: facts.planId,
      employeeId: facts.employeeId,
      unitCode: facts.unitCode,
      startsOn: facts.startsOn,
      endsOn: facts.endsOn,
      content: facts.plan,
    },
    inputs: inputsOf(facts, work),
    assessment: facts.content,
    ...(facts.receiptParts.length > 0 ? { parts: facts.receiptParts } : {}),
    decidedBy: facts.decidedBy,
    decidedFor: facts.onBehalfOf?.name,
    decidedAt: work.now.toISOString(),
  });
  const canonical = receiptBytes(receipt);
  const receiptHash = sha256(canonical);
  if (facts.lastResultNo > 0 || facts.receiptParts.length > 0) await supersedeResult(work.tx, facts, work.now);
  await insertDecision(work.tx, { facts, resultId, no, state: decidedState(), receipt, canonical, receiptHash, at: work.now });
  work.publish({ kind: 'result.decided', payload: { resultId, planId: facts.planId } });
  return { resultId, receiptHash };
}

/** A new result is computed and decided in one step: nothing is stored that a person has not decided. */
function decidedState(): ResultState {
  const decided = transition(resultMachine, resultMachine.initial, 'decide');
  if (!decided.ok) throw new TypeError(decided.code);
  return decided.to;
}

/** A figure comes from its measurement when it is the measured one, else from the assessor who wrote it. */
function inputsOf({ plan, content, measured }: DecisionFacts, { actorName, now }: Work): ReceiptInput[] {
  const said = new Map(content.indicators.map((row) => [row.indicatorId, row.actual]));
  const values = new Map(measured.map((value) => [value.code, value]));
  return planIndicators(plan).map(({ indicator: { id, code } }) => {
    const actual = said.get(id) ?? null;
    if (actual === null) return { indicatorId: id, actual, source: null, recordedAt: null };
    const value = code === null ? undefined : values.get(code);
    if (value && value.value === actual)
      return { indicatorId: id, actual, source: value.source, recordedAt: new Date(value.recordedAt).toISOString() };
    return { indicatorId: id, actual, source: actorName, recordedAt: now.toISOString() };
  });
}
