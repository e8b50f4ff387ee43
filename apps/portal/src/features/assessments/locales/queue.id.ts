export default {
  queue: {
    title: 'Antrean penilaian', lead: 'Yang tidak sependapat didahulukan. Baris yang angkanya, penilaian diri, dan buktinya sependapat diusulkan; Anda menyetujuinya satu per satu. Tidak ada yang dinilai sekaligus.',
    place: 'Orang {n} dari {total}', wholeSheet: 'Buka lembar lengkap', rows: 'Baris penilaian {name}', open: '{n} dari {total} baris belum diputuskan', allDecided: 'Semua baris sudah diputuskan. Penilaian siap dikirim.',
    empty: 'Tidak ada penilaian yang menunggu', done: '{n} penilaian sudah dikirim', doneNext: 'Berikutnya: hasil dirilis oleh pengelola kepegawaian, lalu dapat dibaca oleh pegawainya.',
    selfMissing: '{name} belum mengirim penilaian diri, jadi belum ada yang dapat diusulkan. Anda dapat menilai dengan kata Anda sendiri, atau melewatinya dahulu.',
    selfHidden: 'Penilaian diri {name} terlihat setelah draf Anda tersimpan. Nilai dahulu dengan kata Anda sendiri; setelah itu usulan dapat muncul.', reread: 'Buka penilaian diri',
    standing: { settled: 'Sudah diputuskan', proposed: 'Usulan', asks: 'Perlu kata Anda', waits: 'Menunggu baris lain' },
    confirm: 'Setujui: {rating}', otherwise: 'Nilai sendiri', decide: 'Beri penilaian', change: 'Ubah', close: 'Tutup', skip: 'Lewati, ke {next}', sendNext: 'Kirim penilaian {name}, lanjut ke {next}',
    confirmed: '{title}: {rating}, disetujui. {n} baris lagi.', stillOpen: '{n} baris belum diputuskan. Yang pertama ada di sini.', sent: 'Penilaian {name} terkirim. {next}', skipped: '{name} dilewati. {next}',
    needsWords: 'Tulis alasan Anda, paling sedikit 10 huruf (tombol t).', ownWords: '{name} menulis: {text}',
    agrees: {
      measured: '{what}: {figure} menurut {source}, {day}; {name} menulis angka yang sama.', recorded: '{what}: {figure} menurut catatan {day} dengan bukti; {name} menulis angka yang sama.',
      behaviour: '{name} menilai diri {rating}, dan tidak ada catatan yang menyatakan lain.', colleagues: '{n} rekan atau bawahan menilai sama.', praised: 'Ada catatan apresiasi tentang perilaku ini.',
    },
    differs: {
      not_measured: '{what}: belum terukur.', figure_refused: '{what}: angka {figure} tidak mungkin untuk indikator ini.',
      evidence_missing: { result: '{what}: angka {figure} dari {name} belum disertai bukti.', behaviour: '{name} menilai diri di atas ekspektasi, tetapi belum ada catatan apresiasi atau jawaban rekan sebagai contoh.' },
      self_missing: { result: '{what}: belum ada angka dari {name}.', behaviour: 'Belum ada penilaian dari {name}.' },
      self_differs: '{what}: {name} menulis {own}, yang tercatat {figure}.', rater_wrote: '{what}: Anda sendiri sudah menulis angka lain atau alasan tidak diukur.',
      attention_note: 'Ada catatan perlu perhatian.', colleagues_differ: '{n} jawaban rekan atau bawahan berbeda dari penilaian {name}.', below: 'Di bawah ekspektasi: perlu contoh dan satu hal yang bisa dilakukan berikutnya.',
      rows_open: 'Usulan muncul setelah semua baris dan angkanya terisi.', part_missing: 'Penilaian bagian lain dari periode ini belum masuk. Hari pejabat penilai sebelum Anda dapat diambil alih di lembar lengkap.',
    },
    keys: {
      title: 'Pintasan papan tik', move: { key: 'j, k', does: 'ke baris berikutnya, sebelumnya' }, confirm: { key: 'Enter', does: 'setujui usulan satu baris ini, atau tekan tombol yang terpilih' }, words: { key: 't', does: 'buka tulisan baris ini dan nilai sendiri' },
      back: { key: 'Esc', does: 'tutup tulisan, kembali ke baris' }, send: { key: 'Alt+Enter', does: 'kirim penilaian ini dan lanjut ke orang berikutnya' }, skip: { key: 'n', does: 'lewati orang ini dahulu' },
      note: 'Selama Anda menulis di kolom, hanya Esc yang bekerja. Tombol yang ditahan tidak menyetujui lebih dari satu baris.',
    },
  },
};
