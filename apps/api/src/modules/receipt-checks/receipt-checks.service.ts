import type { BodyOf, ReceiptCheck, checkReceipt as checkReceiptContract } from '@pauh/contracts';
import { type ShownFacts, codeDigitsOf, compareFacts, toHundredths, wrongChecksADay } from '@pauh/domain';
import type { Database } from '../../db/client.ts';
import type { Occasion } from '../../db/work.ts';
import { AppError, refusedAt } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type CheckedResult, countWrongChecksForUpdate, findByCode, keepWrongCheck } from './receipt-checks.repo.ts';

const dayMs = 86_400_000;
const notValid: ReceiptCheck = { valid: false, current: false, facts: [] };

/** For a stranger: whether a code is that of a released result, and whether the facts that its holder shows are right. No fact is told. */
export async function checkReceipt(
  db: Database,
  { now }: Pick<Occasion, 'now'>,
  { code, facts }: BodyOf<typeof checkReceiptContract>,
): Promise<ReceiptCheck> {
  const shown = shownFacts(facts);
  const digits = codeDigitsOf(code);
  const found = digits === null ? null : await findByCode(db, digits);
  if (!found) return notValid;
  return { valid: true, current: found.current, facts: Object.keys(shown).length === 0 ? [] : await compare(db, now, found, shown) };
}

function shownFacts({ score, ...facts }: BodyOf<typeof checkReceiptContract>['facts']): ShownFacts {
  if (facts.name === undefined && (score !== undefined || Object.keys(facts).length > 0))
    throw refusedAt('/facts/name', 'receipt.facts_need_name');
  if (score === undefined) return facts;
  if (score === null) return { ...facts, score };
  const hundredths = toHundredths(score);
  if (!hundredths.ok) throw new AppError('request.refused', [{ pointer: '/facts/score', code: hundredths.code }]);
  return { ...facts, score: hundredths.value };
}

async function compare(db: Database, now: Date, { id, facts }: CheckedResult, shown: ShownFacts): Promise<ReceiptCheck['facts']> {
  const since = new Date(now.getTime() - dayMs);
  return db.transaction(async (tx) => {
    if ((await countWrongChecksForUpdate(tx, id, since)) >= wrongChecksADay)
      throw new AppError('receipt.too_many_wrong_facts', [], { 'retry-after': String(dayMs / 1000) });
    const compared = compareFacts(facts, shown);
    const wrongFacts = compared.filter(({ right }) => !right).length;
    if (wrongFacts > 0) await keepWrongCheck(tx, { id: newId(), resultId: id, at: now, wrongFacts, since });
    return compared.map((each) => ({ ...each }));
  });
}
