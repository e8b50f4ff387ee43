import { type ErrorWords, entry } from './error-words.ts';

export const feedbackErrors = {
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
} as const satisfies Record<string, ErrorWords>;
