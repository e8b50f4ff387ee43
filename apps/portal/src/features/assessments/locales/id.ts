export default {
  notMeasured: 'Belum terukur', weight: 'bobot {n}',
  team: {
    queue: 'Nilai satu per satu',
    title: 'Penilaian tim Anda', done: '{n} dari {total} orang selesai.', saved: 'Setiap isian tersimpan otomatis.', cycle: 'Periode', onlyOpen: 'Hanya yang belum selesai',
    empty: 'Belum ada orang yang perlu Anda nilai', emptyNext: 'Nama anggota tim Anda muncul di sini setelah periode dibuka dan Anda tercatat sebagai pejabat penilainya.',
    allDone: 'Semua penilaian sudah dikirim', allDoneNext: 'Berikutnya: hasil dirilis oleh pengelola kepegawaian, lalu dapat dibaca oleh pegawainya.',
    keys: 'Di halaman ini tombol j dan k memindahkan pilihan, Enter membuka.',
    firstUse: { title: 'Menilai sebagai bahan tumbuh', text: 'Baca bukti dan penilaian diri dahulu, lalu beri penilaian dengan alasan. Sistem memberi saran, Anda yang memutuskan. Tidak ada yang terkirim sebelum Anda mengirimnya.' },
  },
  standing: {
    released: 'Hasil sudah dirilis', done: 'Selesai, sudah dikirim', draft: 'Draf tersimpan, belum dikirim', ready: 'Penilaian diri sudah masuk, siap dinilai',
    no_self_assessment: 'Penilaian diri belum masuk', no_plan: 'Rencana belum disepakati',
  },
  one: {
    title: 'Penilaian', backToList: 'Kembali ke daftar tim', due: 'Kirim paling lambat {at}.', results: 'Hasil kerja', behaviours: 'Perilaku kerja BerAKHLAK',
    next: 'Simpan, lanjut ke {name}', goTo: 'Buka penilaian {name}', submit: 'Kirim penilaian {name}', keys: 'Alt+Enter juga menyimpan dan melanjutkan.',
    sentAt: 'Penilaian ini dikirim {at} oleh {name}. Isinya tidak berubah lagi, kecuali Anda memperbaikinya dengan alasan.', closed: 'Penilaian ini sedang tidak dapat diisi: tahap penilaian belum dibuka atau sudah ditutup.',
    selfLate: 'Penilaian diri diterima setelah batas waktu',
  },
  evidence: {
    target: 'Target', measured: 'Nilai terukur', source: '{source}, {day}', none: 'Belum ada nilai dari sistem lain.', own: 'Menurut {name}', noOwn: 'Belum ada penilaian diri.',
    progress: '{n} catatan kemajuan', noProgress: 'Belum ada catatan kemajuan.', download: 'Unduh {name}', file: 'bukti dukung', failed: 'Unduhan gagal. Coba lagi sebentar lagi.', newTab: '(terbuka di tab baru)',
  },
  feedback: { by: '{name}, {day}' },
  actual: {
    label: 'Realisasi menurut Anda', hint: 'Kosong berarti belum terukur, bukan 0.', take: 'Pakai nilai terukur: {value}', achievement: 'Capaian {n}', contribution: 'sumbangan {n} poin', how: 'Cara hitung',
    excuse: 'Tidak dapat diukur?', excuseReason: 'Alasan indikator ini tidak diukur', excuseHint: 'Bobotnya tidak ikut dihitung, dan alasan ini dibaca oleh pegawai.',
  },
  rating: {
    legend: 'Penilaian Anda untuk {name}', words: 'Apa yang perlu dilanjutkan atau dicoba?', low: 'Tulis contoh yang bisa dilihat, lalu satu hal yang bisa dilakukan berikutnya.',
    differs: 'Penilaian Anda berbeda dari saran: tulis alasannya, paling sedikit 10 huruf.', noSuggestion: 'Saran muncul setelah semua realisasi hasil ini terisi.',
    because: {
      di_atas_ekspektasi: 'Saran: di atas ekspektasi, karena capaian {reached} mencapai batas {above}.', sesuai_ekspektasi: 'Saran: sesuai ekspektasi, karena capaian {reached} mencapai batas {asExpected} dan belum mencapai {above}.',
      di_bawah_ekspektasi: 'Saran: di bawah ekspektasi, karena capaian {reached} belum mencapai batas {asExpected}.',
    },
  },
  behaviour: { guidance: 'Panduan {name}', words: 'Contoh untuk {name}' },
  contributions: {
    title: 'Masukan rekan dan bawahan', invite: 'Minta masukan', advises: 'Bahan pertimbangan sebelum Anda memutuskan. Tidak masuk ke skor dan saran.',
    shown: 'Sudah {n} jawaban. Setelah rilis, {name} membacanya tanpa nama dan waktu, dengan urutan acak.', notShown: 'Baru {n} jawaban. Anda membacanya, tetapi {name} tidak: isinya baru ditampilkan mulai {from} jawaban.',
    by: { peer: '{name}, rekan', subordinate: '{name}, bawahan' }, standing: { invited: '{name}: belum menjawab.', declined: '{name} tidak menjawab: {reason}' },
  },
  overall: {
    title: 'Penilaian keseluruhan', result: 'Rating hasil kerja', behaviour: 'Rating perilaku kerja', reason: 'Alasan keputusan Anda', reasonHint: 'Sarannya {rating}. Tulis mengapa Anda memutuskan lain, paling sedikit 10 huruf.',
    noSuggestion: { result: 'Saran muncul setelah semua indikator terisi.', behaviour: 'Saran muncul setelah ketujuh perilaku dinilai.' },
    score: 'Skor sementara {n}', noScore: 'Skor muncul setelah semua indikator terisi atau diberi alasan.', unweighted: 'Skema periode ini tidak memakai bobot dan skor.',
    quadrant: 'Pratinjau predikat', noBehaviours: 'Skema periode ini tidak menilai perilaku kerja, jadi tidak ada predikat.',
    nextStep: 'Satu langkah berikutnya untuk {name}', nextStepHint: 'Satu saja, yang dapat dimulai bulan depan.',
  },
  surprise: {
    title: 'Rating ini belum didahului catatan', else: 'Bila tetap diberikan sekarang, tulis alasannya di bawah. Pegawai membacanya bersama hasil, dan jumlahnya terlihat oleh pengelola kepegawaian.',
    kind: 'Jenis alasan', reason: 'Alasan tanpa catatan: {name}', reasonHint: 'Tulis mengapa {name} tidak dapat diberi tahu lebih awal, paling sedikit 10 huruf.',
  },
  parts: {
    title: 'Penempatan lain dalam periode ini', lead: '{name} berpindah tugas. Anda menilai {days} dan memutuskan satu hasil untuk seluruh periode. Sarannya dihitung dari semua bagian menurut jumlah harinya; predikat Anda putuskan, bukan dirata-rata.',
    one: 'Ini satu bagian dari periode', oneText: '{name} berpindah tugas. Anda menilai {days}. Pejabat penilai terakhir membaca lembar Anda, lalu memutuskan satu hasil untuk seluruh periode.',
    days: '{from} sampai {until} ({n} hari).', short: 'Kurang dari {n} hari yang ditetapkan skema, jadi tidak ikut dihitung.', by: 'Dinilai oleh {name}, dikirim {at}.', missing: 'Belum dikirim. Hasil diputuskan setelah bagian ini masuk.',
    open: 'Baca lembar {name}', row: '{title}: {actual}, {target}; capaian {reached}.', rowOpen: '{title}: {actual}, {target}.', resultReason: 'Alasan rating hasil kerja', behaviourReason: 'Alasan rating perilaku kerja', nextStep: 'Satu langkah berikutnya',
  },
  periodic: {
    title: 'Hasil berkala tahun ini', lead: 'Sebagai latar sebelum Anda memutuskan predikat tahunan. Predikat tahunan dinilai tersendiri, bukan rata-rata hasil berkala.',
  },
  check: {
    title: 'Periksa semua sebelum mengirim', lead: 'Setiap draf di satu halaman. Kirim satu per satu setelah Anda yakin.', empty: 'Belum ada draf untuk diperiksa', emptyNext: 'Buka daftar tim dan mulai dari satu orang.',
    open: 'Ada yang perlu dilengkapi', complete: 'Siap dikirim', score: 'Skor', noScore: 'Belum ada', allSent: 'Semua draf di halaman ini sudah dikirim.',
  },
  mirrorTitle: 'Cermin sebelum mengirim: hanya untuk Anda',
  correct: {
    open: 'Perbaiki', title: 'Perbaiki penilaian yang sudah dikirim', text: 'Versi yang sudah dikirim tetap tersimpan. Anda menulis versi baru dan mengirimnya lagi.', reason: 'Alasan perbaikan', confirm: 'Buka untuk diperbaiki',
    short: 'Tulis alasannya, paling sedikit {n} huruf.',
  },
  read: { indicator: 'Indikator', actual: 'Realisasi', achievement: 'Capaian', score: 'Skor {n}', nextStep: 'Satu langkah berikutnya' },
  conflict: {
    caption: 'Yang berbeda', part: 'Bagian', mine: 'Di perangkat ini', theirs: 'Dari perangkat lain', empty: 'kosong', none: 'Isinya sama; pilih salah satu untuk melanjutkan.',
    actual: 'realisasi', excusedReason: 'alasan tidak diukur', rating: 'rating', reason: 'tulisan', resultRating: 'rating hasil kerja', resultReason: 'alasan rating hasil kerja',
    behaviourRating: 'rating perilaku kerja', behaviourReason: 'alasan rating perilaku kerja', kind: 'jenis alasan tanpa catatan', overrideReason: 'alasan tanpa catatan', late_measurement: 'baru terukur pada akhir periode', other: 'alasan lain', nextStep: 'langkah berikutnya',
  },
};
