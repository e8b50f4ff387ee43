export default {
  title: 'Umpan balik', lead: 'Yang disampaikan kepada Anda, yang Anda minta, dan yang Anda berikan.', views: 'Pilih daftar',
  view: { received: 'Diterima', to_answer: 'Perlu dijawab', asked: 'Saya minta', given: 'Saya berikan', thanks: 'Terima kasih' },
  row: { received: 'dari {name}, {day}', given: 'untuk {name}, {day}', asked: 'kepada {name}, {day}', to_answer: 'dari {name}, {day}', new: 'Baru, belum Anda buka', corrected: 'sudah diganti', replies: '{n} tanggapan' },
  state: { open: 'Menunggu jawaban', answered: 'Sudah dijawab', declined: 'Belum bisa dijawab', withdrawn: 'Dibatalkan' },
  empty: { received: 'Belum ada umpan balik', to_answer: 'Belum ada yang meminta', asked: 'Anda belum meminta', given: 'Anda belum menulis' },
  emptyText: {
    received: 'Anda boleh memintanya: satu hal, kepada satu orang.', to_answer: 'Permintaan rekan muncul di sini dan di beranda.', asked: 'Pilih satu hal dari rencana Anda dan satu orang yang melihatnya.', given: 'Umpan balik yang Anda tulis tampil di sini, berikut kapan dibaca.',
  },
  seen: 'Dibaca {at}', seenByYou: 'Anda membukanya {at}. Pemberi catatan melihat waktu ini.', unseen: 'Belum dibuka {name}',
  kind: 'Jenis', kindHint: { appreciation: 'Yang berjalan baik.', suggestion: 'Yang bisa dicoba.', needs_attention: 'Yang perlu diperbaiki sebelum penilaian.' }, kindFirst: 'Pilih jenisnya.',
  text: 'Umpan balik', textHint: 'Sebutkan contoh yang bisa dilihat, lalu satu hal yang bisa dicoba berikutnya.', textFirst: 'Tulis umpan baliknya.', wordsFirst: 'Tulis satu kalimat.',
  capacity: { supervisor: 'Pejabat penilai', reviewing_supervisor: 'Atasan pejabat penilai', team_leader: 'Ketua tim', colleague: 'Rekan kerja' },
  thanks: {
    title: 'Ucapkan terima kasih', lead: 'Satu kalimat untuk satu rekan. Hanya Anda berdua yang membacanya; tidak dihitung dalam nilai dan tidak tampil kepada penilai.', person: 'Untuk', text: 'Ucapan', hint: 'Sebutkan apa yang membantu Anda.', submit: 'Kirim ucapan',
    received: 'Untuk Anda', given: 'Dari Anda', none: { received: 'Belum ada ucapan.', given: 'Anda belum menulis ucapan.' },
  },
  mine: {
    title: 'Catatan pribadi saya', about: 'Catatan pribadi tentang {name}', all: 'Catatan pribadi saya', onlyYou: 'Hanya Anda yang dapat membaca catatan ini', means: 'Pegawai, atasan Anda, pengelola kepegawaian, dan Inspektorat tidak dapat membukanya. Catatan ini tidak pernah menjadi dasar penilaian: yang perlu diketahui pegawai, sampaikan lewat umpan balik.',
    text: 'Catatan', hint: 'Pengingat untuk Anda sendiri, misalnya hal yang akan ditanyakan.', submit: 'Simpan catatan pribadi', kept: 'Yang tersimpan', none: 'Belum ada catatan.', remove: 'Buang catatan',
  },
  ask: {
    title: 'Minta umpan balik', lead: 'Satu hal, kepada satu orang. Yang Anda minta hanya melihat judul hal itu dan pertanyaan Anda, bukan rencana, nilai, atau penilaian Anda.', plan: 'Rencana', about: 'Tentang', aboutHint: 'Judulnya terbaca oleh orang yang Anda minta.',
    person: 'Kepada', supervisor: 'Pilih pejabat penilai saya: {name}', relation: 'Orang ini bagi Anda', shared: 'Pejabat penilai saya boleh membaca jawabannya', sharedHint: 'Bila tidak dicentang, jawaban hanya untuk Anda. Inspektorat dapat membacanya bila memeriksa.',
    lineReads: 'Jawaban pejabat penilai juga terbaca oleh atasannya.', question: 'Pertanyaan Anda', questionHint: 'Misalnya: apa satu hal yang bisa saya coba saat membuka pelajaran?', submit: 'Kirim permintaan', personFirst: 'Pilih orangnya dari hasil pencarian.', questionFirst: 'Tulis pertanyaan Anda.',
    noPlan: 'Belum ada rencana', noPlanText: 'Umpan balik diminta tentang rencana di periode yang sedang berjalan.',
  },
  note: {
    title: 'Catatan umpan balik', to: 'Untuk {name}', toYou: 'Untuk Anda',
    by: { supervisor: '{name}, pejabat penilai, {day}', reviewing_supervisor: '{name}, atasan pejabat penilai, {day}', team_leader: '{name}, ketua tim, {day}', colleague: '{name}, rekan kerja, {day}' },
    countsFrom: 'Penilaian di bawah ekspektasi atas hal ini baru boleh bersandar pada catatan ini mulai {day}.', countsFromYou: 'Masih ada waktu untuk mencoba: penilaian di bawah ekspektasi atas hal ini baru boleh bersandar pada catatan ini mulai {day}.',
    private: 'Hanya pegawai dan penulisnya yang membaca catatan ini; Inspektorat dapat membacanya bila memeriksa.', earlier: 'Baca catatan sebelumnya', later: 'Sudah diganti. Baca catatan yang lebih baru',
    thread: 'Percakapan', noReplies: 'Belum ada tanggapan.', replied: '{name}, {at}', reply: 'Tanggapan', replyHint: 'Ceritakan keadaannya, atau apa yang akan Anda coba.', replyHintAuthor: 'Tanggapi yang disampaikan, satu hal saja.', replySend: 'Kirim tanggapan',
    correct: 'Ganti dengan catatan baru', correctSend: 'Kirim catatan baru', correctEffect: 'Catatan yang lama tetap terbaca dan ditandai sudah diganti. Yang baru perlu dibuka lagi oleh pegawai.',
  },
  request: {
    title: 'Permintaan umpan balik', between: '{asker} kepada {asked}, {day}', question: 'Pertanyaan', shared: 'Jawabannya terbaca oleh pejabat penilai.', private: 'Jawabannya hanya untuk {name}.', reason: 'Alasan: {reason}', open: 'Buka umpan baliknya',
    onlyThis: '{name} meminta pendapat Anda tentang satu hal ini. Rencana dan penilaiannya tidak terbuka bagi Anda.', yours: 'Jawaban Anda', answer: 'Jawab', answerHint: 'Satu contoh dan satu hal untuk dicoba.', decline: 'Belum bisa menjawab', declineHint: 'Dengan alasan singkat.',
    send: 'Kirim umpan balik', effect: 'Langsung sampai kepada {name}, dan tidak dapat diubah setelah dikirim.', why: 'Alasan', whyHint: 'Dibaca oleh {name}. Paling sedikit 10 huruf.', declineSend: 'Kirim alasan', withdraw: 'Batalkan permintaan',
    done: { answered: 'Umpan balik Anda terkirim kepada {name}.', declined: 'Alasan Anda terkirim kepada {name}.', withdrawn: 'Permintaan dibatalkan.' },
  },
};
