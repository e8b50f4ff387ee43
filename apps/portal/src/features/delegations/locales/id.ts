export default {
  duty: { plan_review: 'Menyepakati rencana', progress_feedback: 'Memberi umpan balik', assessment: 'Menilai' },
  dutyMeans: {
    plan_review: 'Membaca rencana yang diajukan, lalu menyepakati atau mengembalikannya dengan catatan.',
    progress_feedback: 'Membaca catatan kemajuan dan menulis umpan balik.',
    assessment: 'Membaca bukti dan penilaian diri, menetapkan nilai, dan mengirim penilaian.',
  },
  may: { plan_review: 'menyepakati atau mengembalikan rencana', progress_feedback: 'memberi umpan balik', assessment: 'menilai' },
  state: { upcoming: 'Belum mulai', active: 'Berlaku', ended: 'Sudah berakhir', revoked: 'Dicabut' },
  days: '{from} sampai {until}', oneDay: '{day} saja',
  fact: { grantor: 'Pemberi', delegate: 'Penerima', duties: 'Tugas', days: 'Masa berlaku', state: 'Keadaan', reason: 'Alasan', recorded: 'Dicatat', revoked: 'Dicabut', revocationReason: 'Alasan pencabutan', byAt: '{name}, {at}' },
  list: {
    views: 'Pilihan daftar', view: { given: 'Yang saya berikan', received: 'Yang saya terima', units: 'Di unit saya' }, person: { given: 'Penerima', received: 'Pemberi' },
    lead: { given: 'Siapa yang mengerjakan sebagian tugas Anda, dan sampai kapan.', received: 'Atas nama siapa Anda bertindak, dan sampai kapan.', units: 'Pejabat penilai di unit Anda yang tugasnya dikerjakan orang lain untuk sementara.' },
    empty: { given: 'Belum ada tugas yang Anda delegasikan', received: 'Belum ada tugas yang didelegasikan kepada Anda', units: 'Belum ada pendelegasian di unit Anda' },
    emptyText: {
      given: 'Bila Anda cuti atau bertugas ke luar, tugas Anda sebagai pejabat penilai dapat dikerjakan orang lain untuk beberapa hari.', received: 'Bila seorang pejabat penilai menunjuk Anda, namanya dan masa berlakunya tampil di sini.',
      units: 'Bila pejabat penilai berhalangan dan belum menunjuk siapa pun, Anda dapat mencatatkannya.',
    },
  },
  one: { title: 'Pendelegasian', heading: '{delegate} atas nama {grantor}' },
  effect: {
    title: 'Artinya', may: 'Pada {days}, {delegate} dapat {acts} atas nama {grantor}.', mayForYou: 'Pada {days}, {delegate} dapat {acts} atas nama Anda.', mayNot: '{delegate} tidak dapat {acts}.',
    never: 'meneruskan tugas ini kepada orang lain',
    both: 'Nama {delegate} dan {grantor} tercatat pada setiap tindakan, dan pegawai membacanya. {grantor} tetap dapat mengerjakannya sendiri.',
    bothYou: 'Nama Anda dan {delegate} tercatat pada setiap tindakan, dan pegawai membacanya. Anda tetap dapat mengerjakannya sendiri dan mencabutnya kapan saja.',
  },
  new: {
    open: 'Delegasikan tugas', title: 'Delegasikan tugas', lead: 'Sebagian tugas pejabat penilai dikerjakan orang lain untuk beberapa hari. Sesudah hari terakhir, semuanya kembali dengan sendirinya.',
    whose: { legend: 'Tugas siapa', own: 'Tugas saya sendiri', other: 'Tugas pejabat penilai lain yang berhalangan' },
    grantor: 'Pejabat penilai yang berhalangan', delegate: 'Yang mengerjakan', delegateHint: 'Ketik paling sedikit 3 huruf nama, atau NIP. Bawahan tidak dapat dipilih, karena akan menilai diri atau atasannya sendiri.',
    duties: 'Tugas yang didelegasikan', startsOn: 'Hari pertama', startsOnHint: 'Paling awal hari ini.', endsOn: 'Hari terakhir', endsOnHint: 'Paling lama satu tahun.', reasonHint: 'Misalnya cuti atau perjalanan dinas, dengan nomor suratnya. Paling sedikit 10 huruf.', submit: 'Delegasikan',
    grantorMissing: 'Pilih pejabat penilai dari hasil pencarian.', delegateMissing: 'Pilih yang mengerjakan dari hasil pencarian.', dutiesMissing: 'Pilih paling sedikit satu tugas.', startsOnMissing: 'Isi hari pertama.', endsOnMissing: 'Isi hari terakhir.',
  },
  revoke: { open: 'Cabut', title: 'Cabut pendelegasian', text: 'Berlaku saat ini juga: {delegate} tidak lagi menemukan rencana dan penilaian itu. Yang sudah dikerjakan tetap berlaku.', hint: 'Dibaca oleh pemberi dan penerima. Paling sedikit 10 huruf.', submit: 'Cabut sekarang' },
};
