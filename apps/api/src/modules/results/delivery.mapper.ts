import type { DeliveryEntry } from '@pauh/contracts';
import { type SchemeRules, dateIn, deemedReceiptDay, type Zone } from '@pauh/domain';
import type { DeliveryRow } from './delivery-list.repo.ts';

export function deliveryEntryOf(
  { employeeId, employeeName, unitId, unitCode, unitName, releasedAt, ...row }: Omit<DeliveryRow, 'rules'>,
  rules: SchemeRules,
  zone: Zone,
): DeliveryEntry {
  const { resultId, no, how, receivedOn, recordedBy, note, version } = row;
  return {
    resultId,
    no,
    employee: { employeeId, name: employeeName },
    unit: { unitId, code: unitCode, name: unitName },
    releasedAt: releasedAt.toISOString(),
    how,
    receivedOn,
    recordedBy,
    note,
    deemedOn: deemedReceiptDay(dateIn(zone, releasedAt), rules),
    version,
  };
}
