export default {
  title: 'Penilaian diri', titleOf: 'Penilaian diri {cycle}', dueAt: 'Paling lambat {at}', readPlan: 'Baca rencana',
  notOpen: 'Penilaian diri belum dibuka', notOpenText: 'Periode ini sedang dalam tahap {stage}.', closed: 'Penilaian diri sedang tidak dapat diubah.',
  sentAt: 'Terkirim {at}', sentText: 'Pejabat penilai membacanya bersama bukti Anda. Hasil baru terbaca setelah dirilis.',
  indicators: 'Indikator', noIndicator: 'Rencana belum memuat indikator.',
  fact: { target: 'Target', measured: 'Nilai terukur', progress: 'Catatan Anda' }, column: { title: 'Indikator', target: 'Target', actual: 'Realisasi', note: 'Catatan' },
  measuredOn: '{value}, {source}, {day}', notMeasured: 'belum terukur', entries: '{n} catatan, {evidence} bukti', noEntry: 'belum ada catatan', showEntries: 'Lihat catatan',
  actual: 'Realisasi', actualHint: 'Kosongkan bila belum terukur. Kosong tidak dihitung nol.', takeMeasured: 'Pakai nilai terukur: {value}', achievement: 'Capaian {n}',
  note: 'Catatan Anda', noteHint: 'Apa yang membantu atau menghambat. Perlu diisi bila realisasi kosong.', noActual: 'belum terukur', noNote: 'belum ditulis',
  behaviours: 'Perilaku kerja', behavioursLead: 'Bandingkan perilaku Anda sehari-hari dengan ekspektasi pimpinan. Boleh dikosongkan.', expected: 'Ekspektasi: {text}',
  nextStep: 'Langkah berikutnya', nextStepLabel: 'Apa yang ingin Anda lanjutkan atau coba?', nextStepHint: 'Sebutkan juga dukungan yang Anda perlukan.',
  estimate: { title: 'Perkiraan, bukan hasil', lead: 'Dihitung dari isian Anda dengan aturan yang sama. Hasil ditetapkan oleh pejabat penilai.', open: 'Terisi {filled} dari {total} indikator. Perkiraan muncul setelah semua realisasi terisi.', score: 'Nilai', result: 'Hasil kerja', behaviour: 'Perilaku kerja' },
  checkThenSend: 'Periksa lalu kirim', later: 'Simpan dan lanjut nanti', unsent: 'Isian terakhir belum sampai ke server. Tulisan Anda aman di perangkat ini. Coba lagi saat ada sinyal.',
  check: {
    title: 'Periksa penilaian diri', lead: 'Baca sekali lagi. Setelah dikirim, isian ini menjadi dasar pembicaraan dengan pejabat penilai.', incomplete: 'Penilaian diri belum lengkap', incompleteText: 'Kembali ke isian untuk melihat apa yang masih perlu dilengkapi.', notNow: 'Penilaian diri belum dapat dikirim',
    declaration: 'Pernyataan', declare: 'Saya mengisi penilaian diri ini menurut keadaan yang sebenarnya.', declareHint: 'Setelah dikirim, isian hanya bisa dibuka lagi dengan alasan.', declareFirst: 'Beri tanda pada pernyataan sebelum mengirim.', submit: 'Kirim penilaian diri', back: 'Kembali ke isian', sent: 'Penilaian diri terkirim', read: 'Baca yang terkirim',
  },
  correct: { open: 'Buka untuk diperbaiki', title: 'Perbaiki penilaian diri', text: 'Isian yang sudah dikirim tetap tersimpan; Anda menulis versi baru dan mengirimnya lagi.', reason: 'Alasan perbaikan' },
};
