import { type ErrorWords, entry } from './error-words.ts';

export const planErrors = {
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
} as const satisfies Record<string, ErrorWords>;
