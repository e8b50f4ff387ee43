export default {
  title: 'Mengapa dan bagaimana',
  lead: 'Dinilai memang dapat membuat gelisah. Halaman ini menjelaskan untuk apa evaluasi dilakukan, bagaimana hasilnya dihitung, dan apa hak Anda.',
  contents: 'Isi halaman ini',
  why: {
    title: 'Mengapa kinerja dievaluasi?',
    lead: 'Agar pekerjaan yang baik terlihat, dan yang sulit mendapat bantuan. Evaluasi di sini adalah alat untuk tumbuh, bukan hukuman.',
    p1: {
      head: 'Arah yang jelas.',
      text: 'Anda dan atasan sepakat sejak awal tentang hasil yang dikejar, jadi tidak ada ukuran yang muncul di akhir.',
    },
    p2: {
      head: 'Umpan balik selagi bisa dipakai.',
      text: 'Catatan diberikan sepanjang periode. Nilai di bawah ekspektasi tidak boleh datang sebagai kejutan.',
    },
    p3: {
      head: 'Bantuan yang tepat.',
      text: 'Hasil yang belum tercapai menunjukkan siapa memerlukan pelatihan atau pendampingan, dan dalam hal apa.',
    },
    p4: {
      head: 'Keputusan yang dapat diperiksa.',
      text: 'Setiap angka, alasan, dan nama pengambil keputusan tertulis, sehingga dapat Anda tanyakan dan sanggah.',
    },
  },
  steps: {
    title: 'Apa saja langkahnya?',
    lead: 'Satu periode terdiri atas enam langkah. Beranda selalu menunjukkan langkah yang menunggu Anda dan batas waktunya.',
    p1: { head: 'Rencana.', text: 'Anda menulis hasil kerja dan indikatornya; atasan menyepakati atau mengembalikan dengan catatan.' },
    p2: {
      head: 'Kemajuan.',
      text: 'Catat selagi ingat. Satu kalimat dan satu bukti sudah cukup. Atasan memberi umpan balik di tempat yang sama.',
    },
    p3: { head: 'Penilaian diri.', text: 'Anda menceritakan realisasi dan hambatan dengan kata Anda sendiri, sebelum orang lain menilai.' },
    p4: {
      head: 'Penilaian.',
      text: 'Pejabat penilai membaca bukti dan penilaian diri Anda, lalu memutuskan dengan alasan. Sistem hanya memberi saran.',
    },
    p5: {
      head: 'Rilis.',
      text: 'Sebelum dirilis, hasil hanya terlihat oleh garis penilai dan pengelola kepegawaian. Setelah dirilis, Anda membacanya lengkap dengan hitungannya.',
    },
    p6: {
      head: 'Tindak lanjut.',
      text: 'Anda memberi tanda terima, menyepakati satu langkah berikutnya, atau menyampaikan bahwa Anda tidak sependapat.',
    },
  },
  score: {
    title: 'Bagaimana skor, rating, dan predikat terjadi?',
    lead: 'Hitungannya dapat diulang dengan kalkulator. Semua angkanya tercetak di halaman hasil Anda.',
    p1: {
      head: 'Capaian.',
      text: 'Realisasi tiap indikator dibandingkan dengan targetnya dan dibulatkan ke dua desimal. Yang belum terukur tetap kosong, bukan 0.',
    },
    p2: {
      head: 'Skor.',
      text: 'Capaian dikalikan bobot, dijumlahkan, lalu dibagi 100. Pada skema bawaan, capaian paling tinggi dihitung 120.',
    },
    p3: {
      head: 'Saran.',
      text: 'Pada skema bawaan, skor mulai 110 memberi saran di atas ekspektasi, mulai 90 sesuai ekspektasi, dan kurang dari itu di bawah ekspektasi.',
    },
    p4: {
      head: 'Keputusan.',
      text: 'Orang yang memutuskan, bukan mesin. Bila keputusannya berbeda dari saran, alasannya wajib tertulis dan dapat Anda baca.',
    },
    p5: {
      head: 'Predikat.',
      text: 'Rating hasil kerja dan rating perilaku kerja bertemu pada satu predikat menurut PermenPANRB 6/2022. Bila periode tidak menilai perilaku, hasilnya berupa skor dan rating saja.',
    },
  },
  matrix: 'Contoh pertemuan dua rating',
  here: 'Di sini',
  example: {
    title: 'Coba sendiri',
    lead: 'Guru ini rekaan. Ubah realisasinya dan lihat hasilnya. Aturan yang dipakai sama dengan aturan untuk hasil sungguhan.',
    attendance: { name: 'Kehadiran mengajar', hint: 'Bobot 40, target 95, makin tinggi makin baik.', unit: '%' },
    late: { name: 'Laporan terlambat', hint: 'Bobot 20, target paling banyak 5, makin rendah makin baik.', unit: 'laporan' },
    growth: { name: 'Kenaikan nilai kelas', hint: 'Bobot 40, dari nilai awal 60 menuju 70. Yang dilihat kenaikannya.', unit: 'nilai' },
    achievement: 'Capaian',
    contribution: 'Sumbangan',
    score: 'Skor {n}',
    incomplete: 'Skor belum ada: isi semua realisasi. Yang kosong tidak dihitung sebagai 0.',
    suggests: 'Saran rating hasil kerja:',
    refused: 'Angka ini tidak mungkin untuk indikator ini.',
    how: 'Lihat hitungannya',
    reset: 'Kembalikan angka awal',
  },
  result: {
    title: 'Apa yang terjadi dengan hasilnya?',
    lead: 'Dukungan selalu mendahului sanksi.',
    p1: { head: 'Untuk semua.', text: 'Satu langkah berikutnya yang disepakati, dan bahan pembicaraan dengan atasan.' },
    p2: { head: 'Bila hasil baik.', text: 'Hasil menjadi salah satu dasar penghargaan, pengembangan, dan promosi.' },
    p3: {
      head: 'Bila target belum tercapai.',
      text: 'Yang pertama disiapkan adalah pembinaan, bimbingan, atau pelatihan sesuai kebutuhan Anda.',
    },
    p4: {
      head: 'Sanksi tidak datang tiba-tiba.',
      text: 'Tidak dapat dicatat sebelum dukungan ditawarkan, masa keberatan berakhir, dan tidak ada keberatan yang masih terbuka.',
    },
    p5: { head: 'Tidak ada peringkat.', text: 'Hasil Anda tidak dipajang dan tidak diurutkan dengan hasil rekan.' },
  },
  rights: {
    title: 'Apa hak Anda?',
    lead: 'Hak ini berlaku untuk setiap orang, apa pun hasilnya.',
    p1: { head: 'Melihat.', text: 'Anda membaca seluruh dasar hasil Anda dan dapat mengunduh bukti hitungnya.' },
    p2: {
      head: 'Mengetahui siapa yang membuka.',
      text: 'Setiap orang lain yang membuka penilaian Anda tercatat pada halaman Siapa yang membuka penilaian saya (UU 27/2022).',
    },
    p3: {
      head: 'Keberatan.',
      text: 'Dalam 14 hari sejak hasil Anda terima, kecuali skema periode menetapkan lain. Hari penerimaan tidak dihitung. Tanggal terakhirnya tertulis di halaman hasil.',
    },
    p4: {
      head: 'Diputus orang lain.',
      text: 'Keberatan diputus atasan pejabat penilai, bukan oleh yang menilai Anda. Hasil awal tetap tersimpan.',
    },
    p5: {
      head: 'Pembetulan.',
      text: 'Data yang keliru, seperti NIP, jabatan, atau pejabat penilai, diperbaiki oleh pengelola kepegawaian paling lambat 3x24 jam sejak Anda meminta (UU 27/2022).',
    },
    p6: {
      head: 'Keputusan oleh manusia.',
      text: 'Anda tidak dinilai semata-mata oleh mesin. Sistem boleh mengusulkan bila angka, penilaian diri, dan bukti sependapat; setiap rating diputuskan satu per satu oleh orang yang namanya tertulis.',
    },
  },
  data: {
    title: 'Di mana data Anda?',
    lead: 'Data evaluasi disimpan pada server yang dijalankan instansi Anda.',
    p1: { head: 'Tidak keluar sendiri.', text: 'Portal ini tidak memanggil alamat lain dan tidak memuat pelacak.' },
    p2: {
      head: 'Draf di perangkat.',
      text: 'Tulisan yang belum terkirim disimpan di perangkat Anda, hanya untuk akun Anda, dan terhapus ketika Anda keluar.',
    },
    p3: { head: 'Hanya yang perlu.', text: 'Nilai siswa masuk sebagai rata-rata kelas, bukan nama siswa.' },
    p4: {
      head: 'Perubahan tercatat.',
      text: 'Setiap perubahan disimpan dengan nama dan waktunya dalam rantai yang tidak dapat diubah diam-diam.',
    },
  },
  sight: {
    title: 'Siapa dapat melihat apa?',
    lead: 'Yang tidak tertulis di tabel ini tidak dapat dilihat.',
    caption: 'Hak melihat menurut peran',
    who: 'Siapa',
    p1: {
      head: 'Sebelum rilis',
      text: 'hasil tidak terlihat oleh siapa pun di luar garis penilai, pengelola kepegawaian, dan Inspektorat.',
    },
    p2: { head: 'Setiap pembukaan', text: 'oleh orang lain tercatat dan dapat Anda baca.' },
    part: { plan: 'Rencana', progress: 'Kemajuan dan bukti', assessment: 'Penilaian', result: 'Hasil' },
    self: {
      name: 'Anda sendiri',
      plan: 'Ya',
      progress: 'Ya',
      assessment: 'Penilaian diri selalu; dari penilai setelah rilis',
      result: 'Setelah rilis',
    },
    supervisor: {
      name: 'Pejabat penilai Anda',
      plan: 'Ya',
      progress: 'Ya',
      assessment: 'Penilaian diri setelah Anda kirim, dan tulisannya sendiri',
      result: 'Ya',
    },
    reviewing: { name: 'Atasan pejabat penilai', plan: 'Ya', progress: 'Ya', assessment: 'Setelah dikirim', result: 'Ya' },
    head: { name: 'Kepala unit', plan: 'Tidak', progress: 'Tidak', assessment: 'Tidak', result: 'Setelah rilis' },
    manager: { name: 'Pengelola kinerja unit', plan: 'Ya', progress: 'Tidak', assessment: 'Tidak', result: 'Setelah rilis' },
    hr: { name: 'Pengelola kepegawaian', plan: 'Ya', progress: 'Tidak', assessment: 'Setelah dikirim', result: 'Ya' },
    auditor: { name: 'Inspektorat', plan: 'Ya', progress: 'Ya', assessment: 'Ya', result: 'Ya' },
    it: { name: 'Pengelola sistem', plan: 'Tidak', progress: 'Tidak', assessment: 'Tidak', result: 'Tidak' },
    peers: { name: 'Rekan kerja', plan: 'Tidak', progress: 'Tidak', assessment: 'Tidak', result: 'Tidak' },
  },
};
