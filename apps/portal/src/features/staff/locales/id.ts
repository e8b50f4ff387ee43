export default {
  since: 'Sejak {from}', until: 'Sampai {until}', sinceBefore: 'Sejak sebelum dicatat', range: '{from} sampai {until}', present: 'Sekarang', reason: 'Alasan', save: 'Simpan',
  kind: { pns: 'PNS', pppk: 'PPPK' }, sex: { L: 'Laki-laki', P: 'Perempuan' }, source: { position: 'Dari susunan jabatan', hr: 'Ditetapkan pengelola kepegawaian' },
  field: {
    nip: 'NIP', kind: 'Jenis pegawai', rank: 'Pangkat/golongan', birth: 'Tanggal lahir', sex: 'Jenis kelamin', frontTitle: 'Gelar depan', name: 'Nama tanpa gelar', backTitle: 'Gelar belakang',
    rankCode: 'Kode golongan', rankName: 'Pangkat/golongan', standing: 'Kedudukan hukum', email: 'Surel',
  },
  list: {
    title: 'Pegawai', lead: 'Cari orang, periksa pejabat penilainya, dan betulkan bila keliru.', search: 'Cari nama atau NIP', unit: 'Unit', allUnits: 'Semua unit', without: 'Hanya yang belum mempunyai pejabat penilai',
    name: 'Nama', position: 'Jabatan', supervisor: 'Pejabat penilai', noUnit: 'Belum ada unit', noSupervisor: 'Belum ada',
    empty: 'Belum ada yang cocok', emptyText: 'Periksa ejaan atau longgarkan saringan. Pegawai baru ditambahkan lewat impor.', allSupervised: 'Semua sudah mempunyai pejabat penilai', allSupervisedText: 'Tidak ada yang perlu dibetulkan di sini.', showAll: 'Tampilkan semua pegawai',
  },
  person: { title: 'Pegawai', data: 'Data kepegawaian', account: 'Akun', accountText: 'Untuk masuk pertama kali atau bila lupa kata sandi, buatkan kode aktivasi.', code: 'Buat kode aktivasi' },
  line: { title: 'Pejabat penilai', nobody: 'Belum ada pejabat penilai.', vacant: 'Jabatan atasan kosong', external: 'Pejabat di luar data pegawai', passedOver: '{office} belum terisi, jadi penilaian naik ke tingkat di atasnya.', reason: 'Alasan: {reason} ({name})' },
  assignment: {
    title: 'Penempatan', none: 'Belum ada penempatan', kind: { definitive: 'Definitif', plt: 'Pelaksana tugas (Plt)', plh: 'Pelaksana harian (Plh)' },
    kindMeans: { definitive: 'Penempatan definitif yang lama berakhir sehari sebelumnya.', plt: 'Di samping penempatan definitif, sampai ada pejabat baru.', plh: 'Di samping penempatan definitif, untuk sementara.' },
  },
  supervisor: {
    title: 'Betulkan pejabat penilai', act: 'Betulkan pejabat penilai', heading: 'Pejabat penilai {name}', lead: 'Sekarang: {present}', from: 'Pejabat penilai yang benar', employee: 'Pegawai', employeeHint: 'Orang yang ada dalam data pegawai.', external: 'Pejabat di luar data pegawai', externalHint: 'Misalnya bupati, atau pejabat di instansi lain.',
    person: 'Cari pejabat penilai', name: 'Nama dan jabatan', nameHint: 'Seperti tertulis pada dokumen resmi.', day: 'Berlaku mulai', dayHint: 'Sebelum tanggal ini, pejabat penilai yang lama tetap tercatat.', reasonHint: 'Paling sedikit 10 huruf, misalnya nomor surat keputusan.',
    effect: 'Rencana dan penilaian yang masih berjalan pindah ke pejabat penilai yang baru. Yang sudah ditulis tidak berubah.', submit: 'Simpan pejabat penilai',
    personMissing: 'Pilih pejabat penilai dari hasil pencarian.', nameMissing: 'Isi nama dan jabatannya.', dayMissing: 'Isi tanggal mulai berlaku.', reasonMissing: 'Tulis alasan paling sedikit 10 huruf.',
  },
  mine: {
    title: 'Pejabat penilai saya', lead: 'Orang yang menyepakati rencana dan menilai kinerja Anda.', report: 'Laporan Anda', wrong: 'Ada yang keliru?', wrongText: 'Beri tahu pengelola kepegawaian. Sampai dijawab, pejabat penilai yang sekarang tetap berlaku dan tulisan Anda aman.',
    supposed: 'Pejabat penilai yang benar', supposedHint: 'Nama dan jabatannya, bila Anda tahu.', statement: 'Apa yang keliru', statementHint: 'Satu atau dua kalimat, misalnya sejak kapan Anda pindah.', statementMissing: 'Tulis paling sedikit 10 huruf.',
    submit: 'Kirim laporan', sent: 'Laporan Anda terkirim', sentText: 'Jawabannya muncul di halaman ini dan di beranda.',
  },
  reports: { title: 'Laporan pejabat penilai', lead: 'Pegawai yang menyampaikan bahwa pejabat penilainya keliru. Yang paling lama menunggu ada di atas.', name: 'Nama', unit: 'Unit dan jabatan', supervisor: 'Tercatat', supposed: 'Menurut pegawai', at: 'Dilaporkan', unknown: 'Belum disebutkan', empty: 'Belum ada laporan yang menunggu', emptyText: 'Laporan baru muncul di sini dan di beranda Anda.' },
  report: {
    title: 'Laporan pejabat penilai', heading: 'Laporan {name}', told: 'Yang disampaikan', present: 'Pejabat penilai tercatat', supposed: 'Yang benar menurut pegawai', statement: 'Keterangan', at: 'Dilaporkan', answer: 'Jawaban', answered: '{answer} ({name}, {at})',
    state: { open: 'Menunggu jawaban', mended: 'Sudah dibetulkan', declined: 'Tetap seperti tercatat' }, mend: 'Betulkan pejabat penilai', mendHint: 'Mulai tanggal yang Anda sebutkan; riwayatnya tetap tersimpan.', decline: 'Yang tercatat sudah benar', declineHint: 'Pejabat penilai tetap, dengan penjelasan.', declineReason: 'Dibaca oleh pegawai yang melapor. Paling sedikit 10 huruf.', declineSend: 'Kirim jawaban',
  },
  transfer: {
    title: 'Penempatan baru', act: 'Pindahkan atau tugaskan', heading: 'Penempatan baru untuk {name}', lead: 'Rencana untuk penempatan yang baru dibuat terpisah; yang lama tetap tersimpan.', kind: 'Jenis penempatan', held: '{title} (sekarang {name})', unitFirst: 'Pilih unit dahulu.',
    noPosition: 'Unit ini belum mempunyai jabatan. Jabatan baru dibuat lewat impor pegawai.', positionHint: 'Nama dalam kurung adalah pemegang jabatan sekarang.', day: 'Mulai tanggal', lastDay: 'Sampai tanggal', submit: 'Simpan penempatan', unitMissing: 'Pilih unit.', positionMissing: 'Pilih jabatan.', dayMissing: 'Isi tanggal mulai.',
  },
  follows: {
    title: 'Yang akan terjadi', act: 'Lihat yang akan terjadi', lead: 'Belum ada yang disimpan. Periksa, lalu simpan.', assignments: 'Penempatan', line: 'Pejabat penilai', plans: 'Rencana', none: 'Belum ada yang berubah.', nobody: 'belum ada',
    moved: '{before}, lalu {after}. Pekerjaan yang menunggu ikut pindah.', supervised: 'Pejabat penilai: {after}', plan: { begun: 'Rencana baru.', ended: 'Berakhir dan disimpan seperti adanya.', dates: 'Tanggalnya menyesuaikan, isinya tetap.' },
  },
  end: { title: 'Akhiri penempatan', act: 'Akhiri', heading: 'Akhiri penempatan: {title}', lead: '{name}, {unit}. Rencananya berakhir pada hari itu dan tetap tersimpan.', day: 'Hari terakhir', submit: 'Akhiri penempatan', gone: 'Penempatan ini tidak ada', dayMissing: 'Isi hari terakhir.', reasonMissing: 'Tulis alasannya.' },
  mend: { title: 'Perbaiki data', act: 'Perbaiki data', heading: 'Data {name}', lead: 'NIP dibetulkan di halaman tersendiri. Data yang diimpor kemudian akan menggantikan isian ini.', missing: 'Isi nama.' },
  merge: {
    title: 'Lebur catatan ganda', act: 'Lebur catatan ganda', heading: 'Lebur catatan {name}', lead: 'Catatan dengan NIP {nip} dilebur ke catatan lain dari orang yang sama.', into: 'Catatan yang dipertahankan', intoHint: 'Orang yang sama, dengan NIP yang benar.', missing: 'Pilih catatan yang dipertahankan.',
    kept: 'Dipertahankan', keptText: 'NIP {nip}. NIP {old} tidak dipakai lagi; pencarian dengannya menemukan catatan ini.', moves: 'Yang ikut pindah', rows: '{n} catatan', final: 'Peleburan tidak dapat dibatalkan. Riwayatnya tetap tersimpan: apa yang pindah, alasannya, dan siapa yang melakukannya.', submit: 'Lebur catatan',
    part: { assignment: 'Penempatan', plan: 'Rencana', supervision: 'Pegawai yang dinilai', progress_entry: 'Catatan kemajuan', feedback_note: 'Umpan balik', assessment: 'Penilaian', result: 'Hasil', measured_value: 'Nilai terukur', supervision_report: 'Laporan pejabat penilai', delegation: 'Pelimpahan', employee_standing: 'Kedudukan hukum', nip_correction: 'Riwayat NIP', other: 'Lainnya' },
    former: 'Dilebur ke sini', formerText: '{name}, NIP {nip}, {at}. {reason} ({by})', found: 'NIP {nip} dilebur ke catatan ini', gone: 'Catatan ini sudah dilebur ke {name}', open: 'Buka catatan yang dipertahankan',
  },
  standing: {
    title: 'Kedudukan hukum', act: 'Catat kedudukan hukum', end: 'Ubah kedudukan hukum', change: 'Akhiri atau batalkan', heading: 'Kedudukan hukum {name}', now: 'Sekarang: {standing}', withdrawn: 'Dibatalkan', imported: 'Dari impor data ({name})', endedFor: 'Diakhiri atau diubah: {reason} ({name})',
    planned: 'Dalam kedudukan ini rencana tetap dibuat.', notPlanned: 'Pada hari-hari itu tidak ada rencana. Rencana yang berjalan berakhir sehari sebelumnya; sesudahnya dibuat rencana baru.', openEnd: 'Kosongkan bila belum diketahui.',
    supervises: 'Ia menilai {n} pegawai pada hari itu', nameActing: 'Penilaian mereka tetap padanya sampai ada pelaksana tugas (Plt/Plh) atau pelimpahan. Tetapkan penggantinya bila perlu.', missing: 'Pilih kedudukan hukum.', submit: 'Simpan kedudukan hukum', gone: 'Kedudukan ini tidak ada dalam riwayat',
    way: { ends: 'Berakhir pada suatu hari', never: 'Keliru dicatat' }, wayHint: { ends: 'Sesudah hari itu ia aktif kembali, dan rencananya menyesuaikan.', never: 'Tidak pernah berlaku. Catatannya tetap ada dalam riwayat.' },
  },
  nip: {
    title: 'Betulkan NIP', act: 'Betulkan NIP', heading: 'NIP {name}', lead: 'Tercatat: {nip}', right: 'NIP yang benar', hint: '18 angka, seperti pada surat keputusan.', reasonHint: 'Paling sedikit 10 huruf, misalnya dokumen yang Anda periksa.', missing: 'Isi 18 angka NIP yang benar.',
    effect: 'Mulai sekarang ia masuk dengan NIP yang baru. Rencana, penilaian, dan hasilnya tetap; pencarian dengan NIP lama tetap menemukannya.', submit: 'Simpan NIP', former: 'NIP sebelumnya', formerText: '{nip}, diganti {at}. {reason} ({name})',
  },
  units: { title: 'Unit', lead: 'Susunan kantor, sekolah, dan puskesmas.', name: 'Nama', code: 'Kode', kind: 'Jenis', head: 'Kepala', noHead: 'Belum ada', ended: 'Berakhir {at}', empty: 'Belum ada unit', emptyText: 'Unit ditambahkan lewat impor, lalu dapat dilengkapi di sini.' },
  newUnit: {
    title: 'Tambah unit', lead: 'Untuk banyak unit sekaligus, pakai impor.', parent: 'Di bawah unit', startsOn: 'Mulai tanggal', hint: { name: 'Nama resmi, misalnya SDN 3 Cempaka.', code: 'Kode dari SIASN atau kode sendiri, tanpa spasi. Tidak dapat diubah kemudian.', kind: 'Misalnya sekolah, puskesmas, bidang.' },
    missing: { parentId: 'Pilih unit induk.', name: 'Isi nama.', code: 'Isi kode.', kind: 'Isi jenis unit.', startsOn: 'Isi tanggal mulai.' },
  },
  unit: { title: 'Unit', head: 'Kepala: {name}', people: 'Lihat pegawai unit ini', services: 'Layanan unit ini', addBelow: 'Tambah unit di bawahnya', change: 'Ubah nama, zona waktu, atau akhiri', zone: 'Zona waktu', zoneHint: 'Hari terakhir batas waktu berakhir pada tengah malam di zona ini, juga bagi unit di bawahnya.', zoneAbove: 'Mengikuti unit di atasnya', endsOn: 'Berakhir pada', endsOnHint: 'Hanya bila unit dibubarkan. Orang dan unit di bawahnya harus dipindahkan dahulu.' },
};
