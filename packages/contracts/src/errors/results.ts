import { type ErrorWords, entry } from './error-words.ts';

export const resultErrors = {
  'result.not_found': entry(404, 'Hasil ini tidak ada.', 'There is no such result.'),
  'result.stage_not_releasable': entry(
    409,
    'Hasil dapat dirilis mulai tahap penilaian; bila periodenya memakai kalibrasi, setelah kalibrasi selesai.',
    'Results can be released from the assessment stage on; in a cycle with calibration, once it is over.',
  ),
  'result.nothing_to_release': entry(409, 'Belum ada hasil yang siap dirilis di unit ini.', 'No result of this unit is ready for release.'),
  'result.organisation_predicate_missing': entry(
    409,
    'Predikat kinerja organisasi harus ditetapkan lebih dahulu.',
    'The organisation predicate must be set first.',
  ),
  'result.not_delivered': entry(409, 'Bacalah hasil ini dahulu.', 'Read the result first.'),
  'result.not_released': entry(409, 'Hasil ini belum dirilis.', 'This result has not been released.'),
  'result.already_acknowledged': entry(409, 'Tanda terima sudah diberikan.', 'Receipt has already been acknowledged.'),
  'result.superseded': entry(
    409,
    'Hasil ini sudah diganti versi baru. Bukalah versi yang berlaku.',
    'A newer version has replaced this result. Open the version that stands.',
  ),

  'organisation_predicate.stage_closed': entry(
    409,
    'Predikat organisasi ditetapkan mulai tahap pelaksanaan.',
    'The organisation predicate is set from the running stage on.',
  ),
  'organisation_predicate.results_released': entry(
    409,
    'Hasil pegawai unit ini sudah dirilis; predikat organisasinya tetap.',
    'Results of this unit are released; its organisation predicate stays.',
  ),

  'delivery.before_release': entry(
    422,
    'Hasil belum dapat diserahkan sebelum hari rilisnya.',
    'A result cannot be handed over before the day of its release.',
  ),
  'delivery.in_future': entry(
    422,
    'Tulis hari penyerahan yang sudah lewat atau hari ini.',
    'Write a day of handing over that has passed, or today.',
  ),
  'delivery.already_deemed': entry(
    409,
    'Masa penyerahan sudah lewat: hasil ini dianggap diterima menurut skema periode.',
    'The days for handing over have passed: this result counts as received by the scheme of the cycle.',
  ),
  'delivery.already_received': entry(409, 'Penerimaan hasil ini sudah tercatat.', 'The receipt of this result is already recorded.'),

  'receipt.facts_need_name': entry(
    422,
    'Tulis nama pemilik hasil: keterangan lain hanya dibandingkan bersama namanya.',
    'Write the name of the person: other facts are compared only together with it.',
  ),
  'receipt.too_many_wrong_facts': entry(
    429,
    'Keterangan hasil ini sudah beberapa kali belum cocok. Coba lagi besok, atau minta pemiliknya menunjukkan bukti hitung.',
    'Facts of this result did not match several times. Try again tomorrow, or ask its owner to show the receipt.',
  ),

  'reopening.not_found': entry(404, 'Permintaan buka kembali ini tidak ada.', 'There is no such reopening.'),
  'reopening.cycle_not_closed': entry(
    409,
    'Buka kembali hanya untuk periode yang sudah ditutup.',
    'Only people of a closed cycle are opened again.',
  ),
  'reopening.own_case': entry(409, 'Hasil sendiri ditangani oleh orang lain.', "One's own case is handled by somebody else."),
  'reopening.reason_required': entry(
    422,
    'Tulis alasan yang dapat dipahami orang yang bersangkutan, sedikitnya 10 huruf.',
    'Write a reason that the person can understand, at least 10 characters.',
  ),
  'reopening.under_way': entry(
    409,
    'Untuk orang ini sudah ada permintaan yang berjalan.',
    'For this person there is already one under way.',
  ),
  'reopening.nothing_to_correct': entry(
    409,
    'Orang ini belum memiliki hasil pada periode ini.',
    'This person has no result in this cycle.',
  ),
  'reopening.second_person_required': entry(
    409,
    'Persetujuan diberikan oleh orang kedua, bukan oleh yang meminta.',
    'A second person approves, not the one who asked.',
  ),
  'reopening.already_decided': entry(409, 'Permintaan ini sudah diputus.', 'This has been decided.'),
  'reopening.correction_open': entry(
    409,
    'Koreksi penilaiannya belum dikirim.',
    'The correction of the assessment has not been handed in.',
  ),
  'reopening.objection_window_open': entry(
    409,
    'Masa keberatan atas hasil yang diperbarui belum berakhir.',
    'The time to object to the changed result has not ended.',
  ),
  'reopening.closed': entry(409, 'Buka kembali ini tidak sedang berjalan.', 'This reopening is not under way.'),
} as const satisfies Record<string, ErrorWords>;
