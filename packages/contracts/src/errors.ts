/**
 * Every refusal the system can answer, once: its HTTP status and its words in both languages.
 * The server takes the status and the title from here, the portal the words, the OpenAPI document the list.
 */
export interface ErrorWords { readonly status: number; readonly id: string; readonly en: string }

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
  'server.failed': entry(500, 'Sistem gagal mengerjakan permintaan ini. Tidak ada yang tersimpan.', 'The system failed on this request. Nothing was stored.'),
  'server.not_ready': entry(503, 'Layanan belum siap.', 'The service is not ready.'),

  'auth.required': entry(401, 'Silakan masuk dahulu.', 'Please sign in first.'),
  'auth.invalid_credentials': entry(401, 'NIP atau nama pengguna, atau kata sandi, belum cocok.', 'The NIP or user name, or the password, does not match.'),
  'auth.session_ended': entry(401, 'Sesi Anda telah berakhir. Silakan masuk lagi.', 'Your session has ended. Please sign in again.'),
  'auth.password_change_required': entry(403, 'Buat kata sandi sendiri dahulu dengan kode aktivasi.', 'First set a password of your own with the activation code.'),
  'auth.activation_refused': entry(401, 'Kode aktivasi belum cocok atau sudah tidak berlaku.', 'The activation code does not match or is no longer valid.'),
  'auth.password_too_weak': entry(422, 'Kata sandi terlalu mudah ditebak. Pakai paling sedikit 10 huruf, dan jangan NIP atau nama Anda.', 'The password is too easy to guess. Use at least 10 characters, and neither your NIP nor your name.'),
  'auth.too_many_attempts': entry(429, 'Terlalu banyak percobaan masuk. Coba lagi nanti.', 'Too many attempts to sign in. Try again later.'),
  'auth.person_required': entry(403, 'Ini hanya untuk orang yang masuk, bukan token sistem.', 'This is for a person who signed in, not for a system token.'),
  'auth.csrf': entry(403, 'Permintaan ini tidak berasal dari portal.', 'This request does not come from the portal.'),
  'access.denied': entry(403, 'Anda tidak berwenang melakukan ini.', 'You may not do this.'),

  'concurrency.if_match_required': entry(428, 'Sertakan If-Match dengan versi yang Anda baca.', 'Send If-Match with the version you read.'),
  'concurrency.stale': entry(412, 'Data ini sudah diubah di tempat lain. Bandingkan dahulu; tulisan Anda aman.', 'This was changed elsewhere. Compare first; what you wrote is safe.'),
  'idempotency.key_required': entry(400, 'Sertakan Idempotency-Key.', 'Send an Idempotency-Key.'),
  'idempotency.key_reused': entry(422, 'Idempotency-Key ini sudah dipakai untuk permintaan lain.', 'This Idempotency-Key was used for another request.'),
  'idempotency.in_progress': entry(409, 'Permintaan yang sama sedang dikerjakan.', 'The same request is still running.'),
  'idempotency.secret_already_shown': entry(409, 'Permintaan ini sudah dikerjakan; rahasianya hanya ditampilkan sekali.', 'This request was carried out; its secret is shown only once.'),
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
  'field.control_character': entry(422, 'Isian ini memuat karakter yang tidak dapat disimpan.', 'This holds a character that cannot be stored.'),
  'number.not_finite': entry(422, 'Ini bukan angka.', 'This is not a number.'),
  'number.too_many_decimals': entry(422, 'Terlalu banyak angka di belakang koma.', 'Too many decimals.'),
  'number.too_large': entry(422, 'Angka ini terlalu besar.', 'This number is too large.'),

  'account.not_found': entry(404, 'Akun ini tidak ada.', 'There is no such account.'),
  'account.user_name_taken': entry(409, 'Nama pengguna ini sudah dipakai.', 'This user name is taken.'),
  'account.own_case': entry(403, 'Ini tidak dapat dilakukan untuk akun sendiri.', 'This cannot be done for one\'s own account.'),
  'account.grant_exists': entry(409, 'Peran ini sudah diberikan untuk unit itu.', 'This role is already granted for that unit.'),
  'token.not_found': entry(404, 'Token ini tidak ada.', 'There is no such token.'),
  'token.scope_unknown': entry(422, 'Cakupan token ini tidak dikenal.', 'This scope is not known.'),
  'token.expiry_invalid': entry(422, 'Masa berlaku harus di masa depan dan paling lama satu tahun.', 'The expiry must lie ahead, one year at most.'),

  'unit.not_found': entry(404, 'Unit ini tidak ada.', 'There is no such unit.'),
  'unit.code_taken': entry(409, 'Kode unit ini sudah dipakai.', 'This unit code is taken.'),
  'unit.too_deep': entry(422, 'Susunan unit paling dalam 15 tingkat.', 'Units may be at most 15 levels deep.'),
  'unit.not_empty': entry(409, 'Masih ada orang atau unit di bawahnya.', 'There are still people or units in it.'),
  'position.not_found': entry(404, 'Jabatan ini tidak ada.', 'There is no such position.'),
  'position.head_exists': entry(409, 'Unit ini sudah mempunyai jabatan kepala.', 'This unit already has a head position.'),
  'employee.not_found': entry(404, 'Pegawai ini tidak ada.', 'There is no such employee.'),
  'assignment.not_found': entry(404, 'Penempatan ini tidak ada.', 'There is no such assignment.'),
  'assignment.overlaps': entry(409, 'Orang ini sudah mempunyai penempatan definitif pada tanggal itu.', 'This person already has a definitive assignment on those days.'),
  'assignment.dates_reversed': entry(422, 'Tanggal akhir mendahului tanggal mulai.', 'The last day lies before the first.'),
  'assignment.ended': entry(409, 'Penempatan ini sudah berakhir.', 'This assignment has ended.'),
  'supervision.self': entry(422, 'Seseorang tidak dapat menjadi penilai dirinya sendiri.', 'Nobody supervises themselves.'),
  'supervision.cycle': entry(422, 'Garis penilaian akan berputar.', 'The reporting line would run in a circle.'),
  'supervision.too_deep': entry(422, 'Garis penilaian paling panjang 15 tingkat.', 'A reporting line has at most 15 levels.'),
  'supervision.no_assignment': entry(409, 'Orang ini tidak mempunyai penempatan pada tanggal itu.', 'This person has no assignment on that day.'),
  'supervision.supervisor_not_assigned': entry(422, 'Penilai itu tidak mempunyai penempatan pada tanggal itu.', 'That supervisor has no assignment on that day.'),
  'supervision.one_supervisor': entry(422, 'Sebutkan satu penilai: pegawai, atau pejabat di luar ASN.', 'Name one supervisor: an employee, or an official from outside.'),
  'supervision.starts_before_assignment': entry(422, 'Tanggal mulai mendahului penempatan.', 'The date lies before the assignment.'),

  'scheme.not_found': entry(404, 'Skema ini tidak ada.', 'There is no such scheme.'),
  'scheme.rules_refused': entry(422, 'Aturan skema ini tidak dapat dipakai.', 'These rules cannot be used.'),
  'cycle.not_found': entry(404, 'Periode ini tidak ada.', 'There is no such cycle.'),
  'cycle.code_taken': entry(409, 'Kode periode ini sudah dipakai.', 'This cycle code is taken.'),
  'cycle.dates_reversed': entry(422, 'Tanggal akhir mendahului tanggal mulai.', 'The last day lies before the first.'),
  'cycle.windows_disordered': entry(422, 'Batas waktu tahap harus berurutan.', 'The deadlines must follow one another.'),
  'cycle.transition_not_allowed': entry(409, 'Periode tidak dapat berpindah ke tahap itu dari tahap sekarang.', 'The cycle cannot move to that stage from this one.'),
  'cycle.reason_required': entry(422, 'Tuliskan alasannya.', 'Write the reason.'),
  'cycle.second_person_required': entry(409, 'Orang kedua harus menyetujui langkah ini.', 'A second person must approve this step.'),
  'cycle.assessments_open': entry(409, 'Masih ada penilaian yang belum selesai.', 'Some assessments are not finished.'),
  'cycle.results_unreleased': entry(409, 'Masih ada hasil yang belum dirilis.', 'Some results are not released.'),
  'cycle.objections_open': entry(409, 'Masih ada keberatan yang belum diputus.', 'Some objections are not decided.'),
  'cycle.objection_window_open': entry(409, 'Masa keberatan belum berakhir bagi semua orang.', 'The time to object has not ended for everybody.'),
  'cycle.extension_not_later': entry(422, 'Perpanjangan harus melewati batas waktu sekarang.', 'An extension must lie after the present deadline.'),
  'cycle.closed': entry(409, 'Periode ini sudah ditutup.', 'This cycle is closed.'),

  'indicator.unchanged': entry(409, 'Definisi ini sama dengan versi terakhir.', 'This is the same as the newest version.'),
  'indicator.definition_refused': entry(422, 'Definisi indikator ini tidak dapat dipakai.', 'This definition cannot be used.'),
  'template.not_found': entry(404, 'Templat ini tidak ada.', 'There is no such template.'),

  'plan.not_found': entry(404, 'Rencana ini tidak ada.', 'There is no such plan.'),
  'plan.exists': entry(409, 'Rencana untuk penempatan ini sudah ada.', 'There is already a plan for this assignment.'),
  'plan.stage_closed': entry(409, 'Tahap untuk ini belum dibuka atau sudah ditutup.', 'The stage for this is not open.'),
  'plan.deadline_passed': entry(409, 'Batas waktunya sudah lewat. Mintalah perpanjangan kepada pengelola kepegawaian.', 'The deadline has passed. Ask HR for an extension.'),
  'plan.not_editable': entry(409, 'Rencana ini sedang tidak dapat diubah.', 'This plan cannot be changed now.'),
  'plan.row_unknown': entry(422, 'Baris ini tidak ada di rencana.', 'This row is not in the plan.'),
  'plan.row_repeated': entry(422, 'Baris ini disebut dua kali.', 'This row is named twice.'),
  'plan.not_ready': entry(422, 'Rencana belum lengkap.', 'The plan is not complete yet.'),
  'plan.already_submitted': entry(409, 'Rencana ini sudah diajukan.', 'This plan has been submitted.'),
  'plan.not_submitted': entry(409, 'Rencana ini tidak sedang menunggu persetujuan.', 'This plan is not waiting for agreement.'),
  'plan.not_agreed': entry(409, 'Rencana ini belum disepakati.', 'This plan is not agreed.'),
  'plan.remark_pointer_unknown': entry(422, 'Catatan menunjuk bagian yang tidak ada.', 'A remark points to a part that does not exist.'),

  'progress.indicator_unknown': entry(422, 'Indikator ini tidak ada di rencana.', 'This indicator is not in the plan.'),
  'progress.date_outside_period': entry(422, 'Tanggal berada di luar masa rencana.', 'The date lies outside the plan\'s period.'),
  'progress.value_refused': entry(422, 'Nilai ini tidak berlaku bagi indikator itu.', 'This value does not fit the indicator.'),
  'evidence.not_found': entry(404, 'Bukti ini tidak ada.', 'There is no such evidence.'),
  'evidence.file_missing': entry(422, 'Tidak ada berkas yang dikirim.', 'No file was sent.'),
  'evidence.empty': entry(422, 'Berkas ini kosong.', 'The file is empty.'),
  'evidence.too_large': entry(413, 'Berkas paling besar 10 MB.', 'A file may have 10 MB at most.'),
  'evidence.type_refused': entry(422, 'Jenis berkas ini tidak diterima. Kirim PDF, gambar, dokumen, atau lembar kerja.', 'This type of file is not accepted. Send a PDF, picture, document or sheet.'),
  'evidence.type_mismatch': entry(422, 'Isi berkas tidak sesuai dengan namanya.', 'The file is not what its name says.'),
  'evidence.link_refused': entry(422, 'Tautan harus berupa alamat http atau https.', 'A link must be an http or https address.'),
  'feedback.subject_unknown': entry(422, 'Bagian yang dituju tidak ada di rencana.', 'The part it is about is not in the plan.'),

  'assessment.not_found': entry(404, 'Penilaian ini tidak ada.', 'There is no such assessment.'),
  'assessment.stage_closed': entry(409, 'Tahap penilaian belum dibuka atau sudah ditutup.', 'The assessment stage is not open.'),
  'assessment.deadline_passed': entry(409, 'Batas waktu penilaian sudah lewat. Tulisan Anda tetap tersimpan sebagai draf.', 'The deadline of assessment has passed. What you wrote is kept as a draft.'),
  'assessment.already_submitted': entry(409, 'Penilaian ini sudah dikirim.', 'This assessment has been submitted.'),
  'assessment.not_submitted': entry(409, 'Penilaian ini belum dikirim.', 'This assessment has not been submitted.'),
  'assessment.not_started': entry(409, 'Belum ada draf penilaian.', 'There is no draft yet.'),
  'assessment.plan_not_agreed': entry(409, 'Rencana orang ini belum disepakati.', 'The plan of this person is not agreed.'),
  'assessment.row_unknown': entry(422, 'Baris ini tidak ada di rencana.', 'This row is not in the plan.'),
  'assessment.row_repeated': entry(422, 'Baris ini disebut dua kali.', 'This row is named twice.'),
  'assessment.actual_refused': entry(422, 'Nilai ini tidak berlaku bagi indikator itu.', 'This value does not fit the indicator.'),
  'assessment.not_ready': entry(422, 'Penilaian belum lengkap.', 'The assessment is not complete yet.'),
  'assessment.released': entry(409, 'Hasilnya sudah dirilis.', 'The result has been released.'),

  'result.not_found': entry(404, 'Hasil ini tidak ada.', 'There is no such result.'),
  'result.stage_not_releasable': entry(409, 'Hasil baru dapat dirilis pada tahap penilaian atau sesudahnya.', 'Results can be released from the assessment stage on.'),
  'result.nothing_to_release': entry(409, 'Belum ada hasil yang siap dirilis di unit ini.', 'No result of this unit is ready for release.'),
  'result.not_delivered': entry(409, 'Bacalah hasil ini dahulu.', 'Read the result first.'),
  'result.already_acknowledged': entry(409, 'Tanda terima sudah diberikan.', 'Receipt has already been acknowledged.'),
  'scoring.refused': entry(422, 'Angka-angka ini tidak dapat dihitung.', 'These figures cannot be scored.'),

  'import.unreadable': entry(422, 'Berkas ini tidak dapat dibaca sebagai CSV atau XLSX.', 'The file cannot be read as CSV or XLSX.'),
  'import.empty': entry(422, 'Berkas ini tidak berisi baris.', 'The file has no rows.'),
  'import.too_large': entry(413, 'Berkas paling besar 20 MB dan 100.000 baris.', 'A file may have 20 MB and 100,000 rows at most.'),
  'import.columns_missing': entry(422, 'Ada kolom wajib yang tidak ditemukan.', 'Required columns are missing.'),
  'import.rows_refused': entry(422, 'Ada baris yang perlu diperbaiki. Tidak ada yang disimpan.', 'Some rows need mending. Nothing was stored.'),
} as const satisfies Record<string, ErrorWords>;

export type ErrorCode = keyof typeof errors;

/** What any route may answer, whatever it declares. */
export const commonErrors = [
  'request.malformed', 'request.invalid', 'request.refused', 'request.too_large', 'request.media_type', 'request.not_acceptable', 'route.method_not_allowed', 'rate.limited', 'server.failed',
] as const satisfies readonly ErrorCode[];
/** What any route that is not public may answer. */
export const signedInErrors = ['auth.required', 'access.denied', 'auth.csrf'] as const satisfies readonly ErrorCode[];
/** What a command may answer by its effect. */
export const createErrors = ['idempotency.key_required', 'idempotency.key_reused', 'idempotency.in_progress', 'idempotency.secret_already_shown', 'field.control_character'] as const satisfies readonly ErrorCode[];
export const changeErrors = ['concurrency.if_match_required', 'concurrency.stale'] as const satisfies readonly ErrorCode[];
