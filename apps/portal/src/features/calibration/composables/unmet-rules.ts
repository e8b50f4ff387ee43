import type { CalibrationMinutes } from '@pauh/contracts';

/** The rules that the patterns of a session do not meet; `key` is what the reason for each is kept under on the device. */
export const unmetRules = ({ patterns }: CalibrationMinutes) =>
  patterns.flatMap(({ unit, rules }) => rules.filter(({ satisfied }) => !satisfied).map(({ rule, text }) => ({ key: `${unit.unitId} ${rule}`, unit, rule, text })));
