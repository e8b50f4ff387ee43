/** Words for the codes with which the domain says where a sheet or plan breaks a rule; `{name}` is filled from the params. */
export const findingWords: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  'indicator.above_maximum': {
    id: 'Nilai ini melebihi angka tertinggi yang ditetapkan untuk indikator ini.',
    en: 'This value lies above the highest the indicator allows.',
  },
  'indicator.actual_negative': { id: 'Nilai ini tidak boleh di bawah nol.', en: 'This value cannot be below zero.' },
  'indicator.yes_no_value': { id: 'Isi 1 untuk ya atau 0 untuk tidak.', en: 'Enter 1 for yes or 0 for no.' },
  'indicator.target_required': { id: 'Isi targetnya.', en: 'Enter the target.' },
  'indicator.target_not_positive': { id: 'Target harus lebih dari nol.', en: 'The target must be above zero.' },
  'indicator.target_negative': { id: 'Target tidak boleh di bawah nol.', en: 'The target cannot be below zero.' },
  'indicator.min_required': { id: 'Isi batas bawahnya.', en: 'Enter the lower limit.' },
  'indicator.max_required': { id: 'Isi batas atasnya.', en: 'Enter the upper limit.' },
  'indicator.range_invalid': {
    id: 'Batas bawah paling sedikit nol dan tidak melebihi batas atas.',
    en: 'The lower limit is at least zero and not above the upper limit.',
  },
  'indicator.baseline_required': { id: 'Isi nilai awalnya.', en: 'Enter the starting value.' },
  'indicator.gain_needs_growth': { id: 'Target harus lebih tinggi dari nilai awal.', en: 'The target must lie above the starting value.' },
  'indicator.maximum_not_positive': { id: 'Nilai tertinggi harus lebih dari nol.', en: 'The highest value must be above zero.' },
  'indicator.maximum_below_target': {
    id: 'Nilai tertinggi tidak boleh di bawah target.',
    en: 'The highest value cannot lie below the target.',
  },
  'indicator.field_not_applicable': {
    id: 'Isian ini tidak dipakai untuk jenis indikator ini. Kosongkan.',
    en: 'This field does not apply to this kind of indicator. Leave it empty.',
  },

  'organisation_predicate.basis_required': {
    id: 'Tuliskan dasarnya, paling sedikit 10 huruf.',
    en: 'Write what it rests on, at least 10 characters.',
  },
  'organisation_predicate.reason_required': {
    id: 'Tuliskan alasan perubahannya, paling sedikit 10 huruf.',
    en: 'Write why it is changed, at least 10 characters.',
  },
  'organisation_predicate.unit_without': {
    id: '{name} belum memiliki predikat organisasi.',
    en: '{name} has no organisation predicate yet.',
  },
  'proposal.reason_required': { id: 'Tuliskan alasannya, paling sedikit 10 huruf.', en: 'Write the reason, at least 10 characters.' },
  'plan.perspective_required': { id: 'Pilih perspektifnya.', en: 'Choose its perspective.' },
  'plan.perspective_not_applicable': { id: 'Jabatan ini tidak memakai perspektif.', en: 'This position has no perspectives.' },
  'plan.supported_result_not_applicable': {
    id: 'Jabatan ini tidak mendukung hasil kerja pimpinan. Kosongkan.',
    en: 'This position supports no result of a superior. Leave it empty.',
  },
  'plan.aspect_not_applicable': { id: 'Rencana ini tidak memakai aspek. Pilih tanpa aspek.', en: 'This plan has no aspects. Choose none.' },
  'plan.qualitative_measure': {
    id: 'Dalam pendekatan kualitatif, ukuran dan target ditulis dalam satu teks.',
    en: 'In the qualitative approach, measure and target are one text.',
  },

  'weights.empty': { id: 'Belum ada bobot.', en: 'There are no weights yet.' },
  'weights.not_positive': { id: 'Setiap bobot harus lebih dari nol.', en: 'Every weight must be above zero.' },
  'weights.sum': { id: 'Jumlah bobot harus tepat 100.', en: 'The weights must add up to exactly 100.' },
  'weights.required': { id: 'Isi bobotnya.', en: 'Enter the weight.' },
  'weights.nothing_to_share': { id: 'Tidak ada baris tanpa bobot untuk dibagi.', en: 'There is no row without a weight to share to.' },
  'weights.remainder_too_small': { id: 'Sisa bobot terlalu sedikit untuk dibagi.', en: 'Too little weight is left to share.' },

  'scheme.above_limit_invalid': {
    id: 'Batas "di atas ekspektasi" ini tidak dapat dipakai.',
    en: 'This limit for "above expectation" cannot be used.',
  },
  'scheme.bands_order': {
    id: 'Batas "di atas ekspektasi" harus lebih tinggi dari "sesuai ekspektasi".',
    en: 'The limit "above" must be higher than "as expected".',
  },
  'scheme.cap_below_100': { id: 'Capaian tertinggi paling sedikit 100.', en: 'The cap must be at least 100.' },
  'scheme.cap_too_large': { id: 'Capaian tertinggi terlalu besar.', en: 'The cap is too large.' },
  'scheme.days_invalid': { id: 'Jumlah hari ini tidak dapat dipakai.', en: 'This number of days cannot be used.' },

  'scoring.both_given': { id: 'Kirim indikator atau rating hasil, jangan keduanya.', en: 'Send indicators or result ratings, not both.' },
  'scoring.code_repeated': { id: 'Kode ini disebut dua kali.', en: 'This code is named twice.' },
  'scoring.list_empty': { id: 'Daftar ini kosong.', en: 'This list is empty.' },

  'plan.no_results': { id: 'Rencana belum memuat hasil kerja.', en: 'The plan has no work result yet.' },
  'plan.result_without_indicator': { id: 'Hasil kerja ini belum mempunyai indikator.', en: 'This result has no indicator yet.' },
  'plan.text_required': { id: 'Isian ini belum ditulis.', en: 'This has not been written yet.' },
  'plan.superior_not_agreed': { id: 'Rencana atasan belum disepakati.', en: "The superior's plan is not agreed yet." },

  'assessment.actual_missing': {
    id: 'Isi realisasinya, atau kecualikan indikator ini dengan alasan.',
    en: 'Enter the actual value, or excuse this indicator with a reason.',
  },
  'assessment.actual_or_note_missing': {
    id: 'Isi realisasinya, atau tulis catatan mengapa belum ada.',
    en: 'Enter the actual value, or a note why there is none.',
  },
  'assessment.behaviour_unrated': { id: 'Perilaku ini belum diberi rating.', en: 'This behaviour is not rated yet.' },
  'assessment.behaviour_rating_missing': { id: 'Rating perilaku kerja belum diputuskan.', en: 'The behaviour rating is not decided yet.' },
  'assessment.result_unrated': { id: 'Hasil kerja ini belum diberi rating.', en: 'This result is not rated yet.' },
  'assessment.result_rating_missing': { id: 'Rating hasil kerja belum diputuskan.', en: 'The result rating is not decided yet.' },
  'assessment.excused_with_actual': {
    id: 'Indikator yang dikecualikan tidak diberi capaian.',
    en: 'An excused indicator has no actual value.',
  },
  'assessment.nothing_measured': { id: 'Paling sedikit satu indikator harus terukur.', en: 'At least one indicator must be measured.' },
  'assessment.part_missing': {
    id: 'Lembar bagian lain dari periode ini belum dikirim. Tunggu lembar itu; hari pejabat penilai sebelumnya pada penempatan yang sama dapat diambil alih dengan alasan.',
    en: 'The sheet of another part of this period is not handed in yet. Wait for it; the days of an earlier supervisor of the same assignment can be taken over with a reason.',
  },
  'assessment.reason_required': {
    id: 'Keputusan berbeda dari saran. Tulis alasannya.',
    en: 'The decision differs from the suggestion. Write the reason.',
  },
  'assessment.reason_too_short': { id: 'Tulis alasan paling sedikit 10 huruf.', en: 'Write a reason of at least 10 characters.' },

  'assessment.below_unannounced': {
    id: 'Rating di bawah ekspektasi ini belum didahului catatan "perlu perhatian" yang sampai tepat waktu. Tulis alasan pengecualian, atau beri catatan dan tunggu masanya.',
    en: 'No "needs attention" note reached the person in time before this rating below expectation. Write why it is given all the same, or give a note and wait.',
  },
  'assessment.override_kind_missing': { id: 'Pilih jenis alasan pengecualian.', en: 'Choose the kind of reason.' },
  'assessment.override_not_measured': {
    id: 'Perilaku tidak diukur. Pilih "alasan lain".',
    en: 'Behaviour is not measured. Choose "another reason".',
  },

  'calibration.nothing_moved': {
    id: 'Orang ini sudah berada di kotak itu. Pilih kotak lain.',
    en: 'This person already stands there. Choose another place.',
  },

  'nip.damaged_by_spreadsheet': {
    id: 'NIP rusak oleh aplikasi lembar kerja. Ubah kolomnya menjadi teks lalu tulis ulang 18 angka.',
    en: 'The NIP was damaged by a spreadsheet. Make the column text and write all 18 digits again.',
  },
  'nip.not_digits': { id: 'NIP hanya berisi angka.', en: 'A NIP has digits only.' },
  'plan.remarks_required': { id: 'Tuliskan apa yang perlu diperbaiki.', en: 'Write what needs mending.' },
  'plan.reason_required': { id: 'Tuliskan alasannya dengan jelas.', en: 'Write the reason in a clear sentence.' },
  'nip.length': { id: 'NIP harus 18 angka.', en: 'A NIP has 18 digits.' },
  'nip.impossible_date': {
    id: 'Delapan angka pertama bukan tanggal lahir yang mungkin.',
    en: 'The first eight digits are not a possible date of birth.',
  },
  'nip.unknown_kind': {
    id: 'Angka ke-13 dan 14 bukan PNS (01–12) maupun PPPK (21 ke atas).',
    en: 'Digits 13 and 14 are neither PNS (01–12) nor PPPK (21 and above).',
  },
  'nip.impossible_sex': { id: 'Angka ke-15 harus 1 atau 2.', en: 'Digit 15 must be 1 or 2.' },
  'unit.dates_reversed': { id: 'Tanggal akhir mendahului tanggal mulai unit.', en: 'The last day lies before the first day of the unit.' },

  'nip.birth_date_differs': {
    id: 'Tanggal lahir berbeda dengan NIP. Periksa keduanya.',
    en: 'The date of birth differs from the NIP. Check both.',
  },
  'nip.sex_differs': { id: 'Jenis kelamin berbeda dengan NIP. Periksa keduanya.', en: 'The sex differs from the NIP. Check both.' },
  'import.cell_empty': { id: 'Isian ini wajib diisi.', en: 'This cell must be filled.' },
  'import.too_long': { id: 'Isian ini terlalu panjang.', en: 'This is too long.' },
  'import.not_a_code': {
    id: 'Kode hanya berisi huruf, angka, titik, garis bawah, dan tanda hubung.',
    en: 'A code holds letters, digits, dots, underscores and hyphens only.',
  },
  'import.not_a_date': { id: 'Ini bukan tanggal yang ada.', en: 'This is not a date that exists.' },
  'import.not_a_number': { id: 'Ini bukan angka.', en: 'This is not a number.' },
  'import.not_an_email': { id: 'Ini bukan alamat surel.', en: 'This is not an email address.' },
  'import.word_unknown': { id: 'Pilihan ini tidak dikenal.', en: 'This choice is not known.' },
  'import.more_cells_than_columns': {
    id: 'Baris ini berisi lebih banyak isian daripada kolom. Angka dengan koma harus diapit tanda kutip.',
    en: 'This row has more cells than there are columns. A number with a comma needs quotes.',
  },
  'import.row_repeated': { id: 'Baris ini sudah ada di atas.', en: 'This row already stands further up.' },
  'import.column_missing': { id: 'Kolom ini tidak ditemukan.', en: 'This column is missing.' },
  'import.more_errors': { id: 'Masih ada kesalahan lain yang tidak ditampilkan.', en: 'There are more errors than are listed.' },
  'import.encoding_guessed': {
    id: 'Berkas ini bukan UTF-8; huruf beraksen perlu diperiksa.',
    en: 'The file is not UTF-8; check letters with accents.',
  },
  'import.unit_unknown': { id: 'Unit ini tidak dikenal di wilayah kerja Anda.', en: 'This unit is not known among those you manage.' },
  'import.unit_moved': { id: 'Unit tidak dapat dipindahkan lewat impor.', en: 'An import does not move a unit.' },
  'import.unit_circle': { id: 'Susunan unit ini berputar.', en: 'These units lie above one another in a circle.' },
  'import.person_unknown': { id: 'Pegawai ini tidak dikenal di unit Anda.', en: 'This person is not known in your units.' },
  'import.person_merged': {
    id: 'NIP ini sudah dilebur. Pakai NIP yang dipertahankan.',
    en: 'This NIP became part of another record. Use the one that was kept.',
  },
  'import.transfer_not_later': {
    id: 'Tanggal pindah harus sesudah awal penempatan sekarang.',
    en: 'A transfer must begin after the present assignment did.',
  },
  'import.cycle_unknown': { id: 'Periode ini tidak dikenal.', en: 'This cycle is not known.' },
  'import.indicator_unknown': {
    id: 'Indikator ini tidak ada di pustaka maupun di rencana.',
    en: 'This indicator is neither in the library nor in the plan.',
  },
  'import.indicator_of_others': {
    id: 'Indikator ini milik unit di luar wilayah kerja Anda.',
    en: 'This indicator belongs to a unit outside those you manage.',
  },
  'import.plan_unknown': {
    id: 'Orang ini tidak mempunyai rencana pada periode itu di unit Anda.',
    en: 'This person has no plan in that cycle in your units.',
  },
  'import.date_in_future': { id: 'Tanggal ini belum tiba.', en: 'This day has not come yet.' },
};
