import type { Evaluation, Score, ScoreDetail } from '@pauh/contracts';
import {
  type Language,
  type Receipt,
  type SchemeRules,
  type SheetInput,
  canReadScore,
  evaluateSheet,
  explainAssessment,
  ruleVersion,
  suggestAssessment,
} from '@pauh/domain';
import { type Read, recordAccess } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { type Figures, findSheetHead, getFigures, measuredContent } from '../assessments/assessments.module.ts';
import { getVisibleCycle } from '../cycles/cycles.module.ts';
import { expectAllowed, recordListed } from '../plans/plans.module.ts';
import { explainReceipt, findCurrentReceipt } from '../results/results.module.ts';
import { type ScoreBasis, scoreDetailToDto, scoreToDto } from './scores.mapper.ts';
import { type ScoreFilter, countScores, listScores } from './scores.repo.ts';

export async function readScores(read: Read, { limit, cursor, count, ...filter }: PageRequest & ScoreFilter): Promise<Page<Score>> {
  const { db, actor, today } = read;
  await getVisibleCycle(read, filter.cycleId);
  const rows = await listScores(db, actor, today, filter, { after: cursorKey('scores', filter, cursor), limit });
  const page = pageOf('scores', filter, rows, limit, (row) => [row.employeeName, row.planId]);
  await recordListed(
    read,
    'evaluation_list',
    page.items.filter(({ decidedAt }) => decidedAt !== null),
  );
  return { ...page, items: page.items.map(scoreToDto), ...(count ? { total: await countScores(db, actor, today, filter) } : {}) };
}

/** The score of a plan with every step: as decided, from its receipt; before that, from what has been measured so far. */
export async function readPlanScore(read: Read, planId: string): Promise<ScoreDetail> {
  const { db, actor } = read;
  const head = await findSheetHead(db, planId, read.today, actor);
  if (!head) throw new AppError('plan.not_found');
  expectAllowed(canReadScore(actor, head), 'plan.not_found');
  const receipt = await findCurrentReceipt(db, planId);
  const basis = receipt
    ? decidedBasis(JSON.parse(receipt) as Receipt, head.unitName, read.language)
    : measuredBasis(await getFigures(db, planId), head.rules, read.language);
  await recordAccess(read, planId, head, 'score');
  return scoreDetailToDto({ planId: head.planId, employee: { employeeId: head.employeeId, name: head.employeeName } }, basis);
}

function decidedBasis(receipt: Receipt, unitName: string, language: Language): ScoreBasis {
  const { plan, assessment, computed, ruleVersion: pinned } = receipt;
  return {
    plan: plan.content,
    content: assessment,
    suggestion: computed,
    steps: explainReceipt(receipt, unitName, language),
    ruleVersion: pinned,
  };
}

function measuredBasis(figures: Figures, rules: SchemeRules, language: Language): ScoreBasis {
  const { plan } = figures;
  const content = measuredContent(figures);
  const suggestion = suggestAssessment(content, plan, rules);
  return { plan, content, suggestion, steps: explainAssessment(content, plan, rules, suggestion, language), ruleVersion };
}

/** What the rules make of given figures; nothing is read and nothing is stored. */
export function evaluateFigures(input: SheetInput, language: Language): Evaluation {
  const evaluated = evaluateSheet(input, language);
  if (!evaluated.ok) throw new AppError('scoring.refused', [...evaluated.errors]);
  const { rows, steps, ...figures } = evaluated.value;
  return { ...figures, rows: rows.map((row) => ({ ...row })), steps: steps.map((step) => ({ ...step, values: { ...step.values } })) };
}
