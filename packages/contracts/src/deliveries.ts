import { deliveryWays, receiptFacts, predicates, ratings } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  DateOn,
  Id,
  InstantAt,
  Percent,
  PersonRef,
  UnitRef,
  Version,
  defaulted,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const tag = 'results';

export const DeliveryEntry = named(
  'DeliveryEntry',
  strict(
    {
      resultId: Id,
      no: Type.Integer({ minimum: 1 }),
      employee: ref(PersonRef),
      unit: ref(UnitRef),
      releasedAt: InstantAt,
      how: nullable(word(deliveryWays)),
      receivedOn: nullable(DateOn),
      recordedBy: nullable(Type.String()),
      note: nullable(Type.String()),
      deemedOn: DateOn,
      version: Version,
    },
    { description: '`how` is null while nobody received it; then it counts as received when `deemedOn` is over' },
  ),
);
export type DeliveryEntry = Static<typeof DeliveryEntry>;
export const DeliveryEntryPage = pageOf('DeliveryEntryPage', DeliveryEntry);
const due = defaulted(Type.Boolean({ default: false, description: 'Only those that nobody has received: whom to remind' }));
export const listDeliveries = defineContract({
  id: 'listDeliveries',
  tag,
  summary: "Who received which result of a cycle, when and how, in one's units",
  method: 'GET',
  path: '/cycles/{cycleId}/deliveries',
  access: { permission: 'delivery:read' },
  effect: 'none',
  params: idParam('cycleId'),
  query: strict({ ...pageQuery, due, unitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(DeliveryEntryPage) },
  csv: true,
  errors: ['cycle.not_found', 'paging.cursor_invalid'],
});
export const recordPaperDelivery = defineContract({
  id: 'recordPaperDelivery',
  tag,
  summary: 'Record that a result was handed over on paper',
  method: 'POST',
  path: '/results/{resultId}/delivery',
  access: { permission: 'delivery:write' },
  effect: 'change',
  params: idParam('resultId'),
  body: strict({ receivedOn: DateOn, note: nullable(text(500)) }),
  success: { status: 200, schema: ref(DeliveryEntry) },
  errors: [
    'result.not_found',
    'access.denied',
    'result.not_released',
    'result.superseded',
    'delivery.before_release',
    'delivery.in_future',
    'delivery.already_deemed',
    'delivery.already_received',
  ],
  example: { body: { receivedOn: '2026-12-22', note: 'Diserahkan di ruang guru, ditandatangani penerima' } },
});
export const exportReceipts = defineContract({
  id: 'exportReceipts',
  tag,
  summary: "All receipts and deliveries of a cycle in one's units with their entries of the record, a line of JSON each",
  method: 'GET',
  path: '/cycles/{cycleId}/receipts',
  access: { permission: 'receipt:export' },
  effect: 'none',
  params: idParam('cycleId'),
  success: { status: 200, schema: null, media: 'file' },
  errors: ['cycle.not_found'],
});

/** What one may have been shown as rating and predicate: words alone, so that the page of a stranger loads no rules. */
export const shownRatings = ratings;
export const shownPredicates = predicates;
const shown = {
  name: Type.Optional(text(200)),
  cycle: Type.Optional(text(200)),
  unit: Type.Optional(text(200)),
  score: Type.Optional(nullable(Percent)),
  resultRating: Type.Optional(word(shownRatings)),
  predicate: Type.Optional(nullable(word(shownPredicates))),
};
export const ReceiptCheck = named(
  'ReceiptCheck',
  strict(
    {
      valid: Type.Boolean(),
      current: Type.Boolean({ description: 'False where a newer version has replaced it' }),
      facts: Type.Array(strict({ fact: word(receiptFacts), right: Type.Boolean() })),
    },
    { description: 'Facts are compared for who states the name; where the name is wrong, nothing else is' },
  ),
);
export type ReceiptCheck = Static<typeof ReceiptCheck>;
export const checkReceipt = defineContract({
  id: 'checkReceipt',
  tag,
  summary: "Whether a receipt's code is valid, and whether shown facts are right",
  method: 'POST',
  path: '/receipt-checks',
  access: 'public',
  effect: 'none',
  perMinute: 20,
  body: strict({ code: Type.String({ maxLength: 60 }), facts: strict(shown) }),
  success: { status: 200, schema: ref(ReceiptCheck) },
  errors: ['receipt.facts_need_name', 'receipt.too_many_wrong_facts'],
  example: { body: { code: '3f9a-7c21-08d4-e5b6-91aa', facts: { name: 'Sari Wulandari', predicate: 'baik' } } },
});
