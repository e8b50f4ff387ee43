import type { Result, ResultSummary } from '@pauh/contracts';
import { type Language, type Receipt, receiptCode } from '@pauh/domain';
import { explainReceipt } from './explain-receipt.ts';
import { calibrationToDto } from './calibration.mapper.ts';
import { ownPartToDto, partsToDto } from './parts.mapper.ts';
import type { DeliveryRecord, ResultReopening, ResultRow, SummaryRow } from './results.repo.ts';
import { hundredths, overridesToDto, resultsToDto } from './sheet.mapper.ts';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export const summaryToDto = (row: SummaryRow): ResultSummary => ({
  id: row.id,
  planId: row.planId,
  cycle: { cycleId: row.cycleId, name: row.cycleName },
  employee: { employeeId: row.employeeId, name: row.employeeName },
  unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
  positionTitle: row.positionTitle,
  state: row.state,
  score: hundredths(row.scoreHundredths),
  resultRating: row.resultRating,
  behaviourRating: row.behaviourRating,
  predicate: row.predicate,
  releasedAt: instant(row.releasedAt),
  deliveredAt: instant(row.deliveredAt),
  acknowledgedAt: instant(row.acknowledgedAt),
  version: row.version,
});

const fromText = (text: string): string => new Date(text).toISOString();
const textOrNull = (text: string | null): string | null => (text === null ? null : fromText(text));
const deliveryToDto = (delivery: DeliveryRecord | null): Result['delivery'] =>
  delivery && { ...delivery, recordedAt: fromText(delivery.recordedAt), openedAt: textOrNull(delivery.openedAt) };
const reopeningToDto = ({ requestedAt, decidedAt, closedAt, ...row }: ResultReopening): Result['reopenings'][number] => ({
  ...row,
  requestedAt: fromText(requestedAt),
  decidedAt: textOrNull(decidedAt),
  closedAt: textOrNull(closedAt),
});

/** A result in words. All of it is read from the receipt: what has changed since then does not change it. */
export function resultToDto(row: ResultRow, language: Language, actions: string[]): Result {
  const receipt = JSON.parse(row.receipt) as Receipt;
  const { computed, scheme, assessment, plan } = receipt;
  const assessed = receipt.calibration?.original ?? receipt.decided;
  return {
    ...summaryToDto(row),
    cycleKind: row.cycleKind,
    suggestedResultRating: computed.resultRating.rating,
    resultReason: assessed.result.reason,
    suggestedBehaviourRating: computed.behaviourRating?.rating ?? null,
    behaviourReason: assessed.behaviour?.reason ?? null,
    behavioursRated: scheme.rules.behavioursRated,
    results: resultsToDto({ ...receipt, content: plan.content }),
    behaviours: scheme.rules.behavioursRated ? assessment.behaviours.map((given) => ({ ...given })) : [],
    noSurpriseDays: scheme.rules.noSurpriseDays,
    overrides: overridesToDto(assessment),
    steps: explainReceipt(receipt, row.unitName, language).map((step) => ({ ...step, values: { ...step.values } })),
    calibration: calibrationToDto(receipt, row, language),
    ownPart: ownPartToDto(receipt),
    minimumPartDays: scheme.rules.minimumPartDays,
    parts: partsToDto(receipt, language),
    nextStep: assessment.nextStep,
    decidedBy: row.decidedBy,
    decidedFor: assessed.result.onBehalfOf ?? null,
    decidedAt: row.decidedAt.toISOString(),
    scheme: { code: scheme.code, version: scheme.version, name: row.schemeName },
    ruleVersion: receipt.ruleVersion,
    acknowledgement: row.acknowledgement,
    acknowledgementNote: row.acknowledgementNote,
    objectionUntil: instant(row.objectionUntil),
    objectionDecider: row.objectionDecider,
    no: row.no,
    delivery: deliveryToDto(row.delivery),
    versions: row.versions.map((each) => ({ ...each, releasedAt: fromText(each.releasedAt) })),
    reopenings: row.reopenings.map(reopeningToDto),
    receiptHash: row.receiptHash,
    receiptCode: receiptCode(row.receiptHash),
    actions,
  };
}
