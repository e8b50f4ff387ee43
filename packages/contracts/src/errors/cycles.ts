import { type ErrorWords, entry } from './error-words.ts';

export const cycleErrors = {
  'scheme.not_found': entry(404, 'Skema ini tidak ada.', 'There is no such scheme.'),
  'scheme.rules_refused': entry(422, 'Aturan skema ini tidak dapat dipakai.', 'These rules cannot be used.'),

  'cycle.not_found': entry(404, 'Periode ini tidak ada.', 'There is no such cycle.'),
  'cycle.code_taken': entry(409, 'Kode periode ini sudah dipakai.', 'This cycle code is taken.'),
  'cycle.dates_reversed': entry(422, 'Tanggal akhir mendahului tanggal mulai.', 'The last day lies before the first.'),
  'cycle.windows_disordered': entry(422, 'Batas waktu tahap harus berurutan.', 'The deadlines must follow one another.'),
  'cycle.transition_not_allowed': entry(
    409,
    'Periode tidak dapat berpindah ke tahap itu dari tahap sekarang.',
    'The cycle cannot move to that stage from this one.',
  ),
  'cycle.reason_required': entry(422, 'Tulis alasan paling sedikit 10 huruf.', 'Write a reason of at least 10 characters.'),
  'cycle.second_person_required': entry(409, 'Orang kedua harus menyetujui langkah ini.', 'A second person must approve this step.'),
  'cycle.calibration_open': entry(409, 'Masih ada sidang kalibrasi yang belum dikunci.', 'Some calibration sessions are not locked.'),
  'cycle.uncalibrated_reason_required': entry(
    422,
    'Ada hasil yang belum melalui sidang kalibrasi. Tuliskan alasannya.',
    'Some results were in no calibration session. Write the reason.',
  ),
  'cycle.assessments_open': entry(409, 'Masih ada penilaian yang belum selesai.', 'Some assessments are not finished.'),
  'cycle.results_unreleased': entry(409, 'Masih ada hasil yang belum dirilis.', 'Some results are not released.'),
  'cycle.objections_open': entry(409, 'Masih ada keberatan yang belum diputus.', 'Some objections are not decided.'),
  'cycle.objection_window_open': entry(
    409,
    'Masa keberatan belum berakhir bagi semua orang.',
    'The time to object has not ended for everybody.',
  ),
  'cycle.extension_not_later': entry(
    422,
    'Perpanjangan harus melewati batas waktu sekarang.',
    'An extension must lie after the present deadline.',
  ),
  'cycle.no_outage': entry(
    422,
    'Tidak tercatat gangguan layanan pada hari terakhir tahap itu, atau unitnya bukan unit seluruh periode.',
    'No outage is recorded on the last day of that stage, or the unit is not the one of the whole cycle.',
  ),
  'cycle.own_extension': entry(
    409,
    'Perpanjangan bagi diri sendiri diberikan oleh orang lain.',
    'An extension for oneself is given by somebody else.',
  ),
  'cycle.closed': entry(409, 'Periode ini sudah ditutup.', 'This cycle is closed.'),

  'indicator.not_found': entry(404, 'Indikator ini tidak ada di pustaka.', 'There is no such indicator in the library.'),
  'indicator.code_taken': entry(
    409,
    'Kode ini sudah dipakai indikator lain. Bila itu yang dimaksud, tulis versi barunya.',
    'Another indicator has this code. If that is the one meant, write its next version.',
  ),
  'indicator.withdrawn': entry(409, 'Indikator ini sudah ditarik.', 'This indicator has been withdrawn already.'),
  'indicator.unchanged': entry(409, 'Definisi ini sama dengan versi terakhir.', 'This is the same as the newest version.'),
  'indicator.definition_refused': entry(422, 'Definisi indikator ini tidak dapat dipakai.', 'This definition cannot be used.'),

  'template.not_found': entry(404, 'Templat ini tidak ada.', 'There is no such template.'),
  'template.code_taken': entry(
    409,
    'Kode ini sudah dipakai templat lain. Bila itu yang dimaksud, tulis versi barunya.',
    'Another template has this code. If that is the one meant, write its next version.',
  ),
  'template.withdrawn': entry(409, 'Templat ini sudah ditarik.', 'This template has been withdrawn already.'),
  'template.unchanged': entry(409, 'Templat ini sama dengan versi terakhir.', 'This is the same as the newest version.'),
} as const satisfies Record<string, ErrorWords>;
