/**
 * Every refusal the system can answer, once: its HTTP status and its words in both languages.
 * The server takes the status and the title from here, the portal the words, the OpenAPI document the list.
 */
export interface ErrorWords {
  readonly status: number;
  readonly id: string;
  readonly en: string;
}

const entry = (status: number, id: string, en: string): ErrorWords => ({ status, id, en });

export const errors = {
  'request.malformed': entry(400, 'Permintaan tidak dapat dibaca.', 'The request cannot be read.'),
  'request.invalid': entry(400, 'Isi permintaan tidak sesuai bentuk yang diminta.', 'The request does not have the form asked for.'),
  'request.refused': entry(422, 'Ada nilai yang ditolak.', 'Some values are refused.'),
  'request.too_large': entry(413, 'Permintaan terlalu besar.', 'The request is too large.'),
  'request.media_type': entry(415, 'Jenis isi permintaan tidak didukung.', 'The media type of the request is not supported.'),
  'request.not_acceptable': entry(406, 'Jenis jawaban yang diminta tidak tersedia.', 'The media type asked for is not available.'),
  'route.not_found': entry(404, 'Alamat ini tidak ada.', 'There is nothing at this address.'),
  'route.method_not_allowed': entry(405, 'Metode ini tidak berlaku untuk alamat ini.', 'This method does not apply to this address.'),
  'rate.limited': entry(429, 'Terlalu banyak permintaan. Coba lagi sebentar lagi.', 'Too many requests. Try again shortly.'),
  'server.failed': entry(
    500,
    'Sistem gagal mengerjakan permintaan ini. Tidak ada yang tersimpan.',
    'The system failed on this request. Nothing was stored.',
  ),
  'server.not_ready': entry(503, 'Layanan belum siap.', 'The service is not ready.'),

  'auth.required': entry(401, 'Silakan masuk dahulu.', 'Please sign in first.'),
  'auth.invalid_credentials': entry(
    401,
    'NIP atau nama pengguna, atau kata sandi, belum cocok.',
    'The NIP or user name, or the password, does not match.',
  ),
  'auth.session_ended': entry(401, 'Sesi Anda telah berakhir. Silakan masuk lagi.', 'Your session has ended. Please sign in again.'),
  'auth.password_change_required': entry(
    403,
    'Buat kata sandi sendiri dahulu dengan kode aktivasi.',
    'First set a password of your own with the activation code.',
  ),
  'auth.activation_refused': entry(
    401,
    'Kode aktivasi belum cocok atau sudah tidak berlaku.',
    'The activation code does not match or is no longer valid.',
  ),
  'auth.password_too_weak': entry(
    422,
    'Kata sandi terlalu mudah ditebak. Pakai paling sedikit 10 huruf, dan jangan NIP atau nama Anda.',
    'The password is too easy to guess. Use at least 10 characters, and neither your NIP nor your name.',
  ),
  'auth.too_many_attempts': entry(
    429,
    'Terlalu banyak percobaan masuk. Coba lagi nanti.',
    'Too many attempts to sign in. Try again later.',
  ),
  'auth.person_required': entry(
    403,
    'Ini hanya untuk orang yang masuk, bukan token sistem.',
    'This is for a person who signed in, not for a system token.',
  ),
  'auth.csrf': entry(403, 'Permintaan ini tidak berasal dari portal.', 'This request does not come from the portal.'),
  'access.denied': entry(403, 'Anda tidak berwenang melakukan ini.', 'You may not do this.'),

  'concurrency.if_match_required': entry(428, 'Sertakan If-Match dengan versi yang Anda baca.', 'Send If-Match with the version you read.'),
  'concurrency.stale': entry(
    412,
    'Data ini sudah diubah di tempat lain. Bandingkan dahulu; tulisan Anda aman.',
    'This was changed elsewhere. Compare first; what you wrote is safe.',
  ),
  'idempotency.key_required': entry(400, 'Sertakan Idempotency-Key.', 'Send an Idempotency-Key.'),
  'idempotency.key_reused': entry(
    422,
    'Idempotency-Key ini sudah dipakai untuk permintaan lain.',
    'This Idempotency-Key was used for another request.',
  ),
  'idempotency.in_progress': entry(409, 'Permintaan yang sama sedang dikerjakan.', 'The same request is still running.'),
  'idempotency.secret_already_shown': entry(
    409,
    'Permintaan ini sudah dikerjakan; rahasianya hanya ditampilkan sekali.',
    'This request was carried out; its secret is shown only once.',
  ),
  'paging.cursor_invalid': entry(400, 'Penanda halaman tidak berlaku untuk saringan ini.', 'The cursor does not belong to this filter.'),

  'field.unknown': entry(400, 'Kolom ini tidak dikenal.', 'This field is not known.'),
  'field.repeated': entry(400, 'Kolom ini disebut dua kali.', 'This field is named twice.'),
  'field.required': entry(400, 'Kolom ini wajib ada.', 'This field is required.'),
  'field.type': entry(400, 'Jenis nilai tidak sesuai.', 'The value has the wrong type.'),
  'field.word': entry(400, 'Pilihan ini tidak dikenal.', 'This choice is not known.'),
  'field.format': entry(400, 'Bentuk tulisan tidak sesuai.', 'The value is not well-formed.'),
  'field.too_short': entry(422, 'Isian ini belum cukup.', 'This is too short.'),
  'field.too_long': entry(422, 'Isian ini terlalu panjang.', 'This is too long.'),
  'field.too_few': entry(422, 'Daftar ini belum cukup.', 'This list is too short.'),
  'field.too_many': entry(422, 'Daftar ini terlalu panjang.', 'This list is too long.'),
  'field.too_small': entry(422, 'Angka ini terlalu kecil.', 'This number is too small.'),
  'field.too_big': entry(422, 'Angka ini terlalu besar.', 'This number is too large.'),
  'field.pattern': entry(422, 'Isian ini tidak sesuai pola.', 'This does not match the pattern.'),
  'field.control_character': entry(
    422,
    'Isian ini memuat karakter yang tidak dapat disimpan.',
    'This holds a character that cannot be stored.',
  ),
  'number.not_finite': entry(422, 'Ini bukan angka.', 'This is not a number.'),
  'number.too_many_decimals': entry(422, 'Terlalu banyak angka di belakang koma.', 'Too many decimals.'),
  'number.too_large': entry(422, 'Angka ini terlalu besar.', 'This number is too large.'),

  'account.not_found': entry(404, 'Akun ini tidak ada.', 'There is no such account.'),
  'account.user_name_taken': entry(409, 'Nama pengguna ini sudah dipakai.', 'This user name is taken.'),
  'account.own_case': entry(403, 'Ini tidak dapat dilakukan untuk akun sendiri.', "This cannot be done for one's own account."),
  'account.employee_required': entry(
    409,
    'Langkah ini diambil berdua, jadi hanya sah dari akun pegawai. Minta admin TI memberi peran Anda pada akun pegawai Anda.',
    'This step is taken by two persons, so it only counts from the account of an employee. Ask IT to grant your role to your account as an employee.',
  ),
  'account.grant_exists': entry(409, 'Peran ini sudah diberikan untuk unit itu.', 'This role is already granted for that unit.'),
  'account.grant_not_found': entry(404, 'Peran ini tidak ada pada akun itu.', 'The account does not hold this role.'),
  'token.not_found': entry(404, 'Token ini tidak ada.', 'There is no such token.'),
  'token.scope_unknown': entry(422, 'Cakupan token ini tidak dikenal.', 'This scope is not known.'),
  'token.expiry_invalid': entry(
    422,
    'Masa berlaku harus di masa depan dan paling lama satu tahun.',
    'The expiry must lie ahead, one year at most.',
  ),

  'unit.not_found': entry(404, 'Unit ini tidak ada.', 'There is no such unit.'),
  'unit.code_taken': entry(409, 'Kode unit ini sudah dipakai.', 'This unit code is taken.'),
  'unit.too_deep': entry(422, 'Susunan unit paling dalam 15 tingkat.', 'Units may be at most 15 levels deep.'),
  'unit.not_empty': entry(409, 'Masih ada orang atau unit di bawahnya.', 'There are still people or units in it.'),
  'position.not_found': entry(404, 'Jabatan ini tidak ada.', 'There is no such position.'),
  'position.head_exists': entry(409, 'Unit ini sudah mempunyai jabatan kepala.', 'This unit already has a head position.'),
  'position.title_taken': entry(409, 'Unit ini sudah mempunyai jabatan bernama itu.', 'This unit already has a position of that name.'),
  'employee.not_found': entry(404, 'Pegawai ini tidak ada.', 'There is no such employee.'),
  'employee.nip_refused': entry(
    422,
    'NIP ini belum benar, atau sama dengan yang tercatat. Periksa 18 angkanya.',
    'This NIP is not right yet, or is the one on record. Check its 18 digits.',
  ),
  'employee.nip_taken': entry(409, 'NIP ini sudah dipakai pegawai lain.', 'Another employee has this NIP.'),
  'employee.merged': entry(
    409,
    'Catatan ini sudah dilebur ke catatan lain dari orang yang sama.',
    'This record has become part of another record of the same person.',
  ),
  'employee.merge_self': entry(422, 'Pilih catatan lain dari orang yang sama.', 'Choose another record of the same person.'),
  'employee.merge_line': entry(
    409,
    'Salah satunya pernah menilai, mengkalibrasi, menulis atau memutuskan tentang yang lain, atau mewakilinya. Mereka dua orang.',
    'One of them has supervised, calibrated, written or decided about the other, or acted for the other. They are two people.',
  ),
  'employee.merge_overlaps': entry(
    409,
    'Penempatan definitif keduanya bertumpuk. Akhiri dahulu salah satu.',
    'Their definitive assignments overlap. End one of them first.',
  ),
  'employee.merge_conflict': entry(
    409,
    'Kedua catatan berisi data yang berbeda untuk hal dan hari yang sama. Betulkan dahulu salah satu.',
    'Both records hold data on the same matter and day. Mend one of them first.',
  ),
  'standing.not_found': entry(404, 'Kedudukan ini tidak ada dalam riwayat.', 'There is no such standing in the history.'),
  'standing.dates_reversed': entry(422, 'Tanggal akhir mendahului tanggal mulai.', 'The last day lies before the first.'),
  'standing.overlaps': entry(
    409,
    'Pada tanggal itu sudah tercatat kedudukan hukum lain.',
    'Another legal standing is on record for those days.',
  ),
  'standing.withdrawn': entry(409, 'Catatan kedudukan ini sudah dibatalkan.', 'This standing was withdrawn already.'),
  'assignment.not_found': entry(404, 'Penempatan ini tidak ada.', 'There is no such assignment.'),
  'assignment.overlaps': entry(
    409,
    'Orang ini sudah mempunyai penempatan definitif pada tanggal itu.',
    'This person already has a definitive assignment on those days.',
  ),
  'assignment.dates_reversed': entry(422, 'Tanggal akhir mendahului tanggal mulai.', 'The last day lies before the first.'),
  'assignment.outside_unit': entry(422, 'Unit ini sudah berakhir pada tanggal itu.', 'The unit has ended by that day.'),
  'assignment.two_heads': entry(
    409,
    'Pada hari yang sama, orang lain mengepalai unit ini. Akhiri dahulu penempatannya, atau pindahkan dahulu orangnya.',
    'Somebody else heads this unit on the same days. End that assignment first, or move its holder first.',
  ),
  'assignment.ended': entry(409, 'Penempatan ini sudah berakhir.', 'This assignment has ended.'),
  'supervision.self': entry(422, 'Seseorang tidak dapat menjadi penilai dirinya sendiri.', 'Nobody supervises themselves.'),
  'supervision.cycle': entry(422, 'Garis penilaian akan berputar.', 'The reporting line would run in a circle.'),
  'supervision.too_deep': entry(422, 'Garis penilaian paling panjang 15 tingkat.', 'A reporting line has at most 15 levels.'),
  'supervision.no_assignment': entry(
    409,
    'Orang ini tidak mempunyai penempatan pada tanggal itu.',
    'This person has no assignment on that day.',
  ),
  'supervision.supervisor_not_assigned': entry(
    422,
    'Penilai itu tidak mempunyai penempatan pada tanggal itu.',
    'That supervisor has no assignment on that day.',
  ),
  'supervision.one_supervisor': entry(
    422,
    'Sebutkan satu penilai: pegawai, atau pejabat di luar ASN.',
    'Name one supervisor: an employee, or an official from outside.',
  ),
  'supervision.starts_before_assignment': entry(422, 'Tanggal mulai mendahului penempatan.', 'The date lies before the assignment.'),
  'supervision_report.not_found': entry(404, 'Laporan ini tidak ada.', 'There is no such report.'),
  'supervision_report.already_open': entry(
    409,
    'Laporan Anda yang sebelumnya belum dijawab.',
    'Your earlier report has not been answered yet.',
  ),
  'supervision_report.closed': entry(409, 'Laporan ini sudah dijawab.', 'This report has been answered.'),
  'delegation.not_found': entry(404, 'Pendelegasian ini tidak ada.', 'There is no such delegation.'),
  'delegation.starts_in_past': entry(
    422,
    'Pendelegasian paling awal berlaku mulai hari ini.',
    'A delegation begins today at the earliest.',
  ),
  'delegation.dates_reversed': entry(422, 'Hari terakhir mendahului hari pertama.', 'The last day lies before the first.'),
  'delegation.too_long': entry(
    422,
    'Pendelegasian paling lama satu tahun. Untuk waktu lebih lama, mintalah kepegawaian mengubah garis penilaian.',
    'A delegation lasts a year at most. For longer, ask HR to change the reporting line.',
  ),
  'delegation.self': entry(
    422,
    'Pilih orang lain: tugas tidak dapat didelegasikan kepada diri sendiri.',
    'Choose somebody else: nothing is delegated to oneself.',
  ),
  'delegation.nobody_supervised': entry(
    422,
    'Pada hari-hari itu belum ada pegawai yang dinilai langsung. Tugas yang diterima dari orang lain tidak dapat diteruskan.',
    'Nobody is directly supervised on those days. What one holds by delegation cannot be handed on.',
  ),
  'delegation.own_assessor': entry(
    422,
    'Orang ini berada di bawah pemberi tugas, jadi akan menilai diri atau atasannya sendiri.',
    'This person works below the grantor and would assess themselves or their own superior.',
  ),
  'delegation.delegate_not_assigned': entry(
    422,
    'Orang ini belum mempunyai penempatan pada hari pertama.',
    'This person has no assignment on the first day.',
  ),
  'delegation.duty_repeated': entry(422, 'Tugas ini disebut dua kali.', 'This duty is named twice.'),
  'delegation.overlaps': entry(
    409,
    'Tugas ini sudah didelegasikan pada sebagian hari itu. Cabut dahulu yang lama, atau pilih hari lain.',
    'This duty is delegated already on some of those days. Revoke that first, or choose other days.',
  ),
  'delegation.over': entry(409, 'Pendelegasian ini sudah berakhir.', 'This delegation is over.'),

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

  'plan.not_found': entry(404, 'Rencana ini tidak ada.', 'There is no such plan.'),
  'plan.exists': entry(409, 'Rencana untuk penempatan ini sudah ada.', 'There is already a plan for this assignment.'),
  'plan.standing_without_plan': entry(
    409,
    'Dalam kedudukan hukumnya sekarang pegawai ini belum memerlukan rencana.',
    'In their present legal standing this person has no plan to make.',
  ),
  'plan.stage_closed': entry(409, 'Tahap untuk ini belum dibuka atau sudah ditutup.', 'The stage for this is not open.'),
  'plan.not_editable': entry(409, 'Rencana ini sedang tidak dapat diubah.', 'This plan cannot be changed now.'),
  'plan.row_unknown': entry(422, 'Baris ini tidak ada di rencana.', 'This row is not in the plan.'),
  'plan.indicator_version_unknown': entry(
    422,
    'Versi indikator ini tidak ada di pustaka.',
    'The library has no such version of this indicator.',
  ),
  'plan.row_repeated': entry(422, 'Baris ini disebut dua kali.', 'This row is named twice.'),
  'plan.row_in_use': entry(
    409,
    'Bagian ini sudah memuat capaian, penilaian, atau umpan balik, jadi tidak dapat dihapus.',
    'This part already holds progress, an assessment or feedback, so it cannot be removed.',
  ),
  'plan.not_ready': entry(422, 'Rencana belum lengkap.', 'The plan is not complete yet.'),
  'plan.already_submitted': entry(409, 'Rencana ini sudah diajukan.', 'This plan has been submitted.'),
  'plan.not_submitted': entry(409, 'Rencana ini tidak sedang menunggu persetujuan.', 'This plan is not waiting for agreement.'),
  'plan.not_agreed': entry(409, 'Rencana ini belum disepakati.', 'This plan is not agreed.'),
  'plan.superior_not_agreed': entry(
    409,
    'Rencana pimpinan orang ini belum disepakati. Selesaikan rencana itu dahulu, atau mintalah pengecualian kepada pengelola kepegawaian.',
    "The plan of this person's superior is not agreed yet. Finish that first, or ask HR for a waiver.",
  ),
  'plan.nothing_to_confirm': entry(
    409,
    'Tidak ada perubahan hasil kerja pimpinan yang menunggu ditinjau.',
    "No change of the superior's results waits to be looked at.",
  ),
  'plan.service_not_units': entry(
    422,
    'Layanan ini bukan layanan unit yang Anda pimpin pada masa rencana ini.',
    'This is not a service of the unit that you head in the period of this plan.',
  ),
  'plan.supported_result_not_superiors': entry(
    422,
    'Hasil kerja ini tidak ada pada rencana pimpinan Anda yang sudah disepakati. Pilih yang lain.',
    'This result is not in the agreed plan of your superior. Choose another.',
  ),
  'plan.remark_pointer_unknown': entry(422, 'Catatan menunjuk bagian yang tidak ada.', 'A remark points to a part that does not exist.'),

  'service.not_found': entry(404, 'Layanan ini tidak ada.', 'There is no such service.'),
  'service.dates_reversed': entry(422, 'Tanggal akhir mendahului tanggal mulai.', 'The last day lies before the first.'),

  'cascade_waiver.not_found': entry(404, 'Pengecualian ini tidak ada.', 'There is no such waiver.'),
  'cascade_waiver.exists': entry(409, 'Pengecualian bagi pimpinan ini sudah dicatat.', 'A waiver for this superior is recorded already.'),
  'cascade_waiver.not_needed': entry(
    409,
    'Pimpinan ini tidak menghalangi rencana siapa pun pada periode ini.',
    "This superior keeps nobody's plan waiting in this cycle.",
  ),
  'cascade_waiver.own_line': entry(
    409,
    'Pengecualian bagi diri sendiri atau pimpinan sendiri dicatat oleh orang lain.',
    "A waiver for oneself or one's own superior is recorded by somebody else.",
  ),
  'cascade_waiver.withdrawn': entry(409, 'Pengecualian ini sudah dicabut.', 'This waiver has been withdrawn.'),

  'proposal.not_found': entry(404, 'Usulan ini tidak ada.', 'There is no such proposal.'),
  'proposal.result_unknown': entry(
    422,
    'Hasil kerja ini tidak ada di rencana pejabat penilai orang ini.',
    "This result is not in the plan of this person's supervisor.",
  ),
  'proposal.exists': entry(
    409,
    'Hasil kerja ini sudah diusulkan kepadanya dan menunggu jawaban.',
    'This result was proposed already and waits for an answer.',
  ),
  'proposal.no_room': entry(
    409,
    'Rencana ini sudah memuat 20 hasil kerja, paling banyak yang bisa.',
    'This plan holds 20 results already, the most it can.',
  ),
  'proposal.answered': entry(409, 'Usulan ini sudah dijawab.', 'This proposal has been answered.'),

  'progress.indicator_unknown': entry(422, 'Indikator ini tidak ada di rencana.', 'This indicator is not in the plan.'),
  'progress.date_outside_period': entry(422, 'Tanggal berada di luar masa rencana.', "The date lies outside the plan's period."),
  'progress.value_refused': entry(422, 'Nilai ini tidak berlaku bagi indikator itu.', 'This value does not fit the indicator.'),
  'evidence.not_found': entry(404, 'Bukti ini tidak ada.', 'There is no such evidence.'),
  'evidence.file_missing': entry(422, 'Tidak ada berkas yang dikirim.', 'No file was sent.'),
  'evidence.empty': entry(422, 'Berkas ini kosong.', 'The file is empty.'),
  'evidence.too_large': entry(413, 'Berkas paling besar 10 MB.', 'A file may have 10 MB at most.'),
  'evidence.type_refused': entry(
    422,
    'Jenis berkas ini tidak diterima. Kirim PDF, gambar, dokumen, atau lembar kerja.',
    'This type of file is not accepted. Send a PDF, picture, document or sheet.',
  ),
  'evidence.type_mismatch': entry(422, 'Isi berkas tidak sesuai dengan namanya.', 'The file is not what its name says.'),
  'evidence.link_refused': entry(422, 'Tautan harus berupa alamat http atau https.', 'A link must be an http or https address.'),
  'feedback.not_found': entry(404, 'Catatan ini tidak ada.', 'There is no such note.'),
  'feedback.subject_unknown': entry(422, 'Bagian yang dituju tidak ada di rencana.', 'The part it is about is not in the plan.'),
  'feedback.kind_reserved': entry(
    422,
    'Jenis ini hanya untuk pejabat penilai dan atasannya. Pilih yang lain.',
    'This kind is for the supervisors of the line only. Choose another.',
  ),
  'feedback.already_corrected': entry(
    409,
    'Catatan ini sudah diganti. Ganti catatan yang terbaru.',
    'This note was replaced already. Replace the newest one.',
  ),
  'feedback_request.not_found': entry(404, 'Permintaan umpan balik ini tidak ada.', 'There is no such request for feedback.'),
  'feedback_request.self': entry(
    422,
    'Pilih orang lain: umpan balik diminta kepada rekan atau atasan.',
    'Choose somebody else: one asks a colleague or a supervisor.',
  ),
  'feedback_request.person_unknown': entry(
    422,
    'Orang ini belum ditemukan di antara pegawai yang bertugas hari ini.',
    'This person is not among those who work here today.',
  ),
  'feedback_request.already_asked': entry(
    409,
    'Anda sudah meminta hal yang sama kepada orang ini dan belum dijawab.',
    'You asked this person about the same thing already; the answer is still to come.',
  ),
  'feedback_request.too_many_open': entry(
    409,
    'Sudah ada sepuluh permintaan Anda yang belum dijawab. Tunggu jawabannya, atau batalkan salah satu.',
    'Ten of your requests are still open. Wait for an answer, or take one back.',
  ),
  'feedback_request.closed': entry(409, 'Permintaan ini sudah ditutup.', 'This request is closed.'),
  'thanks.self': entry(422, 'Pilih rekan yang ingin Anda beri terima kasih.', 'Choose the colleague whom you want to thank.'),
  'thanks.person_unknown': entry(
    422,
    'Orang ini belum ditemukan di antara pegawai yang bertugas hari ini.',
    'This person is not among those who work here today.',
  ),
  'thanks.once_a_day': entry(409, 'Hari ini Anda sudah berterima kasih kepada orang ini.', 'You have thanked this person today already.'),
  'thanks.day_full': entry(
    409,
    'Hari ini sudah lima ucapan terima kasih. Lanjutkan besok.',
    'You have thanked five people today. Go on tomorrow.',
  ),
  'private_note.not_found': entry(404, 'Catatan pribadi ini tidak ada.', 'There is no such private note.'),
  'contribution.not_found': entry(404, 'Permintaan masukan ini tidak ada.', 'There is no such invitation to contribute.'),
  'contribution.self': entry(
    422,
    'Ini orang yang dinilai. Pilih rekan atau bawahannya.',
    'This is the person who is assessed. Choose a peer or a subordinate.',
  ),
  'contribution.in_line': entry(
    422,
    'Orang ini menilai atau memutus di atasnya. Pilih rekan atau bawahannya.',
    'This person assesses, or decides above. Choose a peer or a subordinate.',
  ),
  'contribution.not_near': entry(
    422,
    'Orang ini bukan rekan seunit, rekan dengan pejabat penilai yang sama, atau bawahannya hari ini.',
    'Today this person is neither of the same unit, nor of the same supervisor, nor a subordinate.',
  ),
  'contribution.already_invited': entry(409, 'Orang ini sudah dimintai masukan.', 'This person has been invited already.'),
  'contribution.too_many': entry(
    409,
    'Paling banyak sepuluh orang dimintai masukan tentang satu rencana.',
    'At most ten people are invited about one plan.',
  ),
  'contribution.due_outside': entry(
    422,
    'Pilih hari di dalam masa penilaian, paling awal hari ini.',
    'Choose a day within the assessment stage, today at the earliest.',
  ),
  'contribution.closed': entry(409, 'Permintaan masukan ini sudah ditutup.', 'This invitation is closed.'),
  'contribution.deadline_passed': entry(409, 'Batas waktu masukan ini sudah lewat.', 'The deadline of this contribution has passed.'),
  'contribution.empty': entry(422, 'Isi paling sedikit satu perilaku.', 'Say something of at least one behaviour.'),
  'contribution.behaviour_twice': entry(422, 'Perilaku ini disebut dua kali.', 'This behaviour is named twice.'),
  'contribution.example_missing': entry(422, 'Tulis contoh yang bisa dilihat.', 'Write an example that can be seen.'),

  'coaching.not_found': entry(404, 'Catatan pembinaan ini tidak ada.', 'There is no such record of coaching.'),
  'coaching.date_outside': entry(
    422,
    'Pilih tanggal di dalam masa rencana, paling akhir hari ini.',
    'Choose a day of the plan, today at the latest.',
  ),
  'coaching.statements_incomplete': entry(
    422,
    'Jawab kesembilan pernyataan, masing-masing sekali.',
    'Answer all nine statements, each once.',
  ),
  'coaching.next_step_before': entry(
    422,
    'Langkah berikutnya tidak mendahului pembicaraannya.',
    'The next step does not lie before the talk.',
  ),
  'coaching.already_confirmed': entry(409, 'Catatan ini sudah Anda tanggapi.', 'You have said your word on this record.'),
  'coaching.view_missing': entry(422, 'Tuliskan pandangan Anda.', 'Write what your view is.'),

  'assessment.not_found': entry(404, 'Penilaian ini tidak ada.', 'There is no such assessment.'),
  'assessment.stage_closed': entry(409, 'Tahap penilaian belum dibuka atau sudah ditutup.', 'The assessment stage is not open.'),
  'assessment.deadline_passed': entry(
    409,
    'Batas waktu penilaian sudah lewat, jadi yang sudah dikirim tidak dapat dibuka lagi. Mintalah perpanjangan kepada pengelola kepegawaian.',
    'The deadline of assessment has passed, so what was sent cannot be opened again. Ask HR for an extension.',
  ),
  'assessment.already_submitted': entry(409, 'Penilaian ini sudah dikirim.', 'This assessment has been submitted.'),
  'assessment.not_submitted': entry(409, 'Penilaian ini belum dikirim.', 'This assessment has not been submitted.'),
  'assessment.not_started': entry(409, 'Belum ada draf penilaian.', 'There is no draft yet.'),
  'assessment.plan_not_agreed': entry(409, 'Rencana orang ini belum disepakati.', 'The plan of this person is not agreed.'),
  'assessment.row_unknown': entry(422, 'Baris ini tidak ada di rencana.', 'This row is not in the plan.'),
  'assessment.row_repeated': entry(422, 'Baris ini disebut dua kali.', 'This row is named twice.'),
  'assessment.actual_refused': entry(422, 'Nilai ini tidak berlaku bagi indikator itu.', 'This value does not fit the indicator.'),
  'assessment.not_ready': entry(422, 'Penilaian belum lengkap.', 'The assessment is not complete yet.'),
  'assessment.period_decided': entry(
    409,
    'Hasil periode ini sudah diputuskan oleh pejabat penilai terakhir. Bagian ini dapat diubah setelah penilaian terakhir dibuka untuk diperbaiki.',
    'The last supervisor has decided the result of this period. This part can change once that assessment is opened for correction.',
  ),
  'assessment.calibration_locked': entry(
    409,
    'Kalibrasi sudah dikunci, jadi penilaian ini tidak dapat dibuka lagi.',
    'The calibration is locked, so this assessment cannot be opened again.',
  ),
  'assessment.released': entry(409, 'Hasilnya sudah dirilis.', 'The result has been released.'),

  'calibration.not_found': entry(404, 'Sidang kalibrasi ini tidak ada.', 'There is no such calibration session.'),
  'calibration.person_not_found': entry(
    404,
    'Orang ini tidak ada di sidang kalibrasi itu.',
    'This person is not in that calibration session.',
  ),
  'calibration.not_in_scheme': entry(
    409,
    'Skema periode ini tidak memuat kalibrasi, atau tidak menilai perilaku sehingga tidak ada predikat.',
    'The scheme of this cycle has no calibration, or rates no behaviours and so has no predicate.',
  ),
  'calibration.unit_outside': entry(422, 'Unit ini berada di luar unit periode.', 'This unit lies outside of the unit of the cycle.'),
  'calibration.member_twice': entry(422, 'Anggota ini disebut dua kali.', 'This member is named twice.'),
  'calibration.not_a_member': entry(422, 'Orang ini bukan anggota sidang.', 'This person is no member of the session.'),
  'calibration.stage_closed': entry(
    409,
    'Sidang berjalan pada tahap kalibrasi. Tahap itu belum dibuka atau sudah ditutup.',
    'Sessions are held in the stage of calibration, which is not open.',
  ),
  'calibration.already_opened': entry(409, 'Pratinjau sidang ini sudah dibuka.', 'The preview of this session has been opened.'),
  'calibration.preview_closed': entry(409, 'Sidang ini tidak sedang dalam pratinjau.', 'This session is not in its preview.'),
  'calibration.meeting_closed': entry(
    409,
    'Rapat sidang ini belum dibuka atau sudah dikunci.',
    'The meeting of this session is not open, or it is locked.',
  ),
  'calibration.composition_closed': entry(
    409,
    'Rapat sudah dibuka, jadi susunan sidang ini sudah tetap.',
    'The meeting has been opened, so the session stays as it is composed.',
  ),
  'calibration.board_closed': entry(
    409,
    'Papan sidang terbuka sejak pratinjau sampai sidang dikunci.',
    'The board is open from the preview until the session is locked.',
  ),
  'calibration.no_minutes': entry(
    409,
    'Berita acara tersedia sejak rapat dibuka.',
    'There are minutes from the opening of the meeting on.',
  ),
  'calibration.too_few_members': entry(
    422,
    'Pilih paling sedikit dua anggota: yang menyangkut diri sendiri dipindahkan anggota lain.',
    'Choose at least two members: another one decides what concerns oneself.',
  ),
  'calibration.no_people': entry(
    409,
    'Belum ada hasil yang diputuskan di unit-unit ini, atau semuanya ada di sidang lain.',
    'No result of these units is decided yet, or all are in another session.',
  ),
  'calibration.nobody_present': entry(422, 'Catat paling sedikit dua anggota yang hadir.', 'Record at least two members who were present.'),
  'calibration.own_case': entry(
    403,
    'Ini menyangkut diri Anda, atasan Anda, atau penilaian Anda sendiri. Orang lain yang mengerjakannya.',
    'This concerns yourself, your superior, or an assessment of your own. Somebody else does it.',
  ),
  'calibration.move_refused': entry(422, 'Perpindahan ini belum dapat dicatat.', 'This move cannot be recorded yet.'),
  'calibration.reason_too_short': entry(
    422,
    'Tulis alasan yang dapat dipahami orang yang bersangkutan.',
    'Write a reason that the person concerned can understand.',
  ),
  'calibration.pattern_reason_missing': entry(
    422,
    'Tulis alasan untuk setiap pola yang belum dipenuhi. Penilaian perorangan tidak diubah.',
    'Write a reason for every rule of the pattern that is not met. No rating is changed.',
  ),

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
  'result.not_delivered': entry(409, 'Bacalah hasil ini dahulu.', 'Read the result first.'),
  'result.not_released': entry(409, 'Hasil ini belum dirilis.', 'This result has not been released.'),
  'result.already_acknowledged': entry(409, 'Tanda terima sudah diberikan.', 'Receipt has already been acknowledged.'),
  'result.superseded': entry(
    409,
    'Hasil ini sudah diganti versi baru. Bukalah versi yang berlaku.',
    'A newer version has replaced this result. Open the version that stands.',
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
  'scoring.refused': entry(422, 'Angka-angka ini tidak dapat dihitung.', 'These figures cannot be scored.'),

  'import.unreadable': entry(422, 'Berkas ini tidak dapat dibaca sebagai CSV atau XLSX.', 'The file cannot be read as CSV or XLSX.'),
  'import.empty': entry(422, 'Berkas ini tidak berisi baris.', 'The file has no rows.'),
  'import.too_large': entry(413, 'Berkas paling besar 20 MB dan 100.000 baris.', 'A file may have 20 MB and 100,000 rows at most.'),
  'import.columns_missing': entry(422, 'Ada kolom wajib yang tidak ditemukan.', 'Required columns are missing.'),
  'import.rows_refused': entry(
    422,
    'Ada baris yang perlu diperbaiki. Tidak ada yang disimpan.',
    'Some rows need mending. Nothing was stored.',
  ),
} as const satisfies Record<string, ErrorWords>;

export type ErrorCode = keyof typeof errors;

/** What any route may answer, whatever it declares. */
export const commonErrors = [
  'request.malformed',
  'request.invalid',
  'request.refused',
  'request.too_large',
  'request.media_type',
  'request.not_acceptable',
  'route.method_not_allowed',
  'rate.limited',
  'server.failed',
] as const satisfies readonly ErrorCode[];
/** What any route that is not public may answer. */
export const signedInErrors = ['auth.required', 'access.denied', 'auth.csrf'] as const satisfies readonly ErrorCode[];
/** What a command may answer by its effect. */
export const createErrors = [
  'idempotency.key_required',
  'idempotency.key_reused',
  'idempotency.in_progress',
  'idempotency.secret_already_shown',
  'field.control_character',
] as const satisfies readonly ErrorCode[];
export const changeErrors = ['concurrency.if_match_required', 'concurrency.stale'] as const satisfies readonly ErrorCode[];
