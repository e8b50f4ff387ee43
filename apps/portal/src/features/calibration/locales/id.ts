export default {
  list: {
    title: 'Kalibrasi', lead: 'Sidang kalibrasi membandingkan hasil yang sudah diputuskan, supaya ukuran setiap penilai setara. Putusan penilai tetap tersimpan di sampingnya.',
    empty: 'Belum ada sidang kalibrasi', emptyMember: 'Sidang muncul di sini setelah pratinjaunya dibuka untuk Anda.', emptyHr: 'Siapkan sidang dari halaman periode: pilih unit dan anggotanya.', row: '{cycle} · {units}', create: 'Siapkan sidang',
  },
  state: { draft: 'Disiapkan', preview: 'Pratinjau', meeting: 'Rapat dibuka', locked: 'Dikunci', cancelled: 'Dibatalkan' },
  people: '{n} orang',
  form: {
    newTitle: 'Siapkan sidang kalibrasi', title: 'Ubah susunan sidang', lead: 'Sidang {cycle}. Pilih unit yang dilihat dan tim penilai kinerja yang menjadi anggotanya.', name: 'Nama sidang', nameHint: 'Tampil di berita acara dan pada hasil yang dipindahkan.', nameMissing: 'Tulis nama sidang.',
    units: 'Unit', unitsHint: 'Setiap unit beserta semua yang di bawahnya.', addUnit: 'Tambah unit', unitMissing: 'Pilih paling sedikit satu unit.', members: 'Anggota', membersHint: 'Paling sedikit dua orang. Hasil seorang anggota tidak dilihat di sidangnya sendiri.', addMember: 'Cari anggota',
    memberMissing: 'Pilih paling sedikit dua anggota.', remove: 'Lepas {name}', noUnits: 'Belum ada unit.', noMembers: 'Belum ada anggota.', save: 'Simpan susunan', create: 'Simpan sidang',
  },
  session: {
    title: 'Sidang kalibrasi', lead: 'Kalibrasi {cycle}', facts: 'Susunan', units: 'Unit', members: 'Anggota', absent: '{name} (tidak hadir)', people: 'Orang yang dilihat', noPeople: 'Diambil saat pratinjau dibuka: semua yang hasilnya sudah diputuskan di unit itu.', made: 'Disiapkan oleh {name}, {at}.',
    next: 'Langkah berikutnya', change: 'Ubah susunan', cancel: 'Batalkan sidang',
    hr: {
      draft: 'Buka pratinjau setelah susunannya benar. Anggota lalu menandai setiap orang, masing-masing sendiri.', preview: 'Anggota sedang menandai. Buka rapat bila semua sudah siap; tanda mereka lalu tampil bersama.',
      meeting: 'Anggota sedang memindahkan di papan, penilai dapat menanggapi. Kunci bila pembicaraan selesai.', locked: 'Sidang sudah dikunci. Yang dipindahkan mendapat versi baru hasilnya; pegawai membacanya setelah dirilis.', cancelled: 'Sidang ini dibatalkan. Alasan: {reason}',
    },
    member: { preview: 'Tandai setiap orang sebelum rapat. Tanda Anda hanya Anda yang melihat sampai rapat dibuka.', meeting: 'Rapat dibuka. Di papan Anda dapat memindahkan orang dengan alasan.', locked: 'Sidang sudah dikunci. Isinya tidak lagi terbuka bagi anggota; berita acara ada pada pengelola kepegawaian.' },
    open_preview: 'Buka pratinjau', open_meeting: 'Buka rapat', lock: 'Kunci sidang', mark: 'Tandai orang', move: 'Buka papan', minutes: 'Berita acara', minutesDraft: 'Lihat rancangan berita acara',
    cancelTitle: 'Batalkan sidang ini?', cancelText: 'Orang di sidang ini dapat diambil sidang lain. Tanda yang sudah dibuat tidak dipakai lagi.', cancelReason: 'Alasan pembatalan', cancelConfirm: 'Batalkan sidang',
  },
  preview: {
    title: 'Pratinjau kalibrasi', lead: '{n} orang. Tanda ini bukan pemungutan suara; hanya Anda yang melihatnya sampai rapat dibuka.', left: 'Masih {n} orang belum ditandai.', done: 'Semua orang sudah ditandai.',
    mark: { agree: 'Setuju', question: 'Ada pertanyaan', not_mine: 'Bukan bagian saya' }, keys: 'Tombol: panah atas dan bawah berpindah orang, 1 setuju, 2 ada pertanyaan, 3 bukan bagian saya.',
    note: 'Pertanyaan tentang {name}', noteHint: 'Tampil bersama tanda Anda saat rapat.', saveNote: 'Simpan pertanyaan', saved: 'Tanda untuk {name} tersimpan.', ownCase: 'Menyangkut diri Anda, atasan Anda, atau penilaian Anda sendiri. Anggota lain yang menandainya.', failed: 'Tanda untuk {name} belum tersimpan. {text}', markFor: 'Tanda untuk {name}', closed: 'Pratinjau sudah selesai.',
  },
  board: {
    title: 'Papan kalibrasi', lead: '{n} orang · {moved} dipindahkan', view: { board: 'Papan', predicates: 'Menurut predikat', list: 'Daftar' }, views: 'Pilihan tampilan', refresh: 'Perbarui papan',
    keys: 'Pilih nama seseorang untuk memindahkannya. Dengan papan tombol: panah berpindah orang, Enter memindahkan. Shift dan panah memilih kotak tujuan: atas dan bawah untuk hasil kerja, kiri dan kanan untuk perilaku kerja.',
    cell: 'Hasil kerja {result}, perilaku kerja {behaviour}', nobody: 'Tidak ada orang', moved: 'Semula {predicate}', ownCase: 'Dipindahkan anggota lain', questions: '{n} pertanyaan', done: '{name} dipindahkan ke {predicate}.', stale: 'Orang ini baru saja dipindahkan anggota lain. Lihat tempatnya sekarang; alasan Anda tetap tertulis.',
    columns: { person: 'Nama', original: 'Putusan penilai', current: 'Sekarang', marks: 'Tanda anggota' }, noMarks: 'Belum ada', locked: 'Papan sudah ditutup', lockedText: 'Papan terbuka bagi anggota sejak pratinjau sampai sidang dikunci.', toSession: 'Ke halaman sidang',
  },
  move: {
    title: 'Pindahkan {name}', now: 'Sekarang: hasil kerja {result}, perilaku kerja {behaviour} ({predicate}).', rated: 'Dinilai oleh {name}. Skor {score}.', ratedOnly: 'Dinilai oleh {name}.', resultSays: 'Hasil kerja: {text}', behaviourSays: 'Perilaku kerja: {text}',
    result: 'Rating hasil kerja', behaviour: 'Rating perilaku kerja', becomes: 'Predikatnya menjadi {predicate}.', stays: 'Predikatnya tetap {predicate}.', reason: 'Alasan', reasonHint: 'Dibaca penilai sebelum sidang dikunci, dan oleh {name} pada hasilnya. Paling sedikit 10 huruf.', confirm: 'Pindahkan', history: 'Perpindahan sebelumnya', marks: 'Tanda anggota', answers: 'Tanggapan penilai',
    same: 'Pilih kotak lain: {name} sudah berada di sana.', surprise: 'Rating ini akan mengejutkan', surpriseText: 'Belum ada catatan "perlu perhatian" yang sampai {days} hari sebelumnya. Tulis mengapa tetap diberikan.', surpriseFrom: 'Catatan "perlu perhatian" baru diperhitungkan {from}. Tulis mengapa tetap diberikan.',
    override: 'Alasan tanpa catatan: {subject}', overrideKind: 'Jenis alasan: {subject}', overrideFirst: 'Tulis alasan tanpa catatan, paling sedikit 10 huruf.', kindFirst: 'Pilih jenis alasannya.', subject: { result: 'hasil kerja', behaviour: 'perilaku kerja' },
  },
  history: { to: 'menjadi', by: '{name}, {at}', reason: 'Alasan: {text}', override: 'Tanpa catatan sebelumnya ({subject}): {kind}. {reason}', answer: '{name}, {at}: {text}' },
  pattern: {
    all: 'Sebaran dan pola {n} unit, {unmet} belum sesuai pola', title: 'Sebaran dan pola {unit}', organisation: 'Predikat organisasi periode ini: {predicate}', people: '{n} orang dihitung di sidang ini, tanpa kepala unit.', before: 'sebelum {n}', count: '{n} orang', reason: 'Alasan: {text}',
    guide: 'Pola SE MenPANRB 3/2023 adalah panduan bagi pimpinan. Bila tidak diikuti, tulis alasannya; penilaian perorangan tidak diubah otomatis.', predicate: 'Predikat', after: 'Sekarang',
  },
  lock: {
    title: 'Kunci sidang', lead: 'Setelah dikunci tidak ada yang dapat dipindahkan, dan penilaian tidak dapat dibuka lagi.', effect: 'Akibatnya', moved: '{n} orang mendapat versi baru hasilnya. Putusan penilai tetap tersimpan di sampingnya.', nobodyMoved: 'Tidak ada yang dipindahkan. Semua hasil tetap.', hidden: 'Pegawai belum melihat apa pun sampai hasilnya dirilis.',
    present: 'Anggota yang hadir', presentHint: 'Paling sedikit dua orang. Tercatat di berita acara.', presentFirst: 'Catat paling sedikit dua anggota yang hadir.', reasons: 'Pola yang belum dipenuhi', reasonFor: '{unit}: {rule}', reasonHint: 'Mengapa pola ini tidak diikuti. Tercatat di berita acara.', reasonFirst: 'Tulis alasan untuk {unit}.', confirm: 'Kunci sidang', confirmTitle: 'Kunci sidang {name}?', confirmText: 'Ini tidak dapat dibuka lagi.', back: 'Kembali ke sidang', closed: 'Sidang ini tidak sedang dalam rapat.',
  },
  minutes: {
    title: 'Berita acara kalibrasi', draft: 'Rancangan: sidang belum dikunci, jadi isinya masih dapat berubah.', held: 'Dikunci {at} oleh {name}.', of: 'Berita acara sidang kalibrasi {name}', composition: 'Sidang', preview: 'Pratinjau dibuka {at}.', meeting: 'Rapat dibuka {at}.', present: 'Hadir', absent: 'Tidak hadir', members: 'Anggota', units: 'Unit', people: 'Jumlah orang',
    patterns: 'Sebaran sebelum dan sesudah', moves: 'Perpindahan', original: 'Putusan penilai:', none: 'Tidak ada yang dipindahkan.', rated: 'Dinilai oleh {name}', signature: 'Tanda tangan anggota yang hadir', before: 'Sebelum', after: 'Sesudah', predicate: 'Predikat', unchanged: 'Kembali ke putusan penilai.',
  },
  changes: {
    title: 'Perubahan atas penilaian Anda', lead: 'Yang dipindahkan sidang kalibrasi pada orang yang Anda nilai, dengan alasan dan nama anggotanya. Putusan Anda tetap tersimpan. Sampai hasil dirilis, orangnya belum mengetahui ini.', empty: 'Belum ada perubahan', emptyText: 'Bila sidang memindahkan orang yang Anda nilai, perubahannya muncul di sini sebelum sidang dikunci.',
    yours: 'Putusan Anda', now: 'Sekarang', open: 'Tanggapi untuk {name}', answer: 'Tanggapan Anda', answerHint: 'Dibaca anggota sidang sebelum dikunci.', send: 'Kirim tanggapan', missing: 'Tulis tanggapan Anda.', sent: 'Tanggapan Anda terkirim kepada anggota sidang.', locked: 'Sidang sudah dikunci.', of: '{session} · {cycle}',
  },
};
