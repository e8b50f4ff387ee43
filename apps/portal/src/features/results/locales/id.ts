export default {
  notMeasured: 'Belum terukur', whatIfTitle: 'Bagaimana jika satu angka lain?',
  list: {
    lead: { own: 'Hasil Anda, terbaru lebih dahulu.', team: 'Hasil orang yang Anda nilai.', all: 'Hasil pegawai di unit Anda. Setiap hasil yang Anda buka tercatat bagi orangnya.' },
    views: 'Pilihan daftar', view: { own: 'Hasil saya', team: 'Tim saya', all: 'Unit' }, fileName: 'hasil-kinerja.csv',
    person: 'Nama', cycle: 'Periode', unit: 'Unit', allCycles: 'Semua periode', allUnits: 'Semua unit', score: 'Skor', rating: 'Hasil kerja', predicate: 'Predikat', state: 'Keadaan', noPredicate: 'Tanpa predikat',
    empty: 'Belum ada hasil', emptyNext: { own: 'Hasil Anda muncul di sini setelah dirilis. Anda akan melihatnya juga di Beranda.', team: 'Hasil muncul setelah Anda mengirim penilaian.', all: 'Belum ada hasil untuk pilihan ini. Ubah periode atau unit.' },
  },
  one: { title: 'Hasil kinerja', titleOf: 'Hasil kinerja {cycle}' },
  summary: {
    predicate: 'Predikat kinerja', score: 'Skor', result: 'Rating hasil kerja', behaviour: 'Rating perilaku kerja',
    both: {
      own: 'Hasil kerja Anda {result} dan perilaku kerja Anda {behaviour}. Gabungan keduanya, menurut PermenPANRB 6/2022, adalah {predicate}.',
      other: 'Hasil kerja {name} {result} dan perilaku kerjanya {behaviour}. Gabungan keduanya, menurut PermenPANRB 6/2022, adalah {predicate}.',
    },
    results: { own: 'Hasil kerja Anda {result}. Periode ini tidak menilai perilaku kerja, jadi tidak ada predikat.', other: 'Hasil kerja {name} {result}. Periode ini tidak menilai perilaku kerja, jadi tidak ada predikat.' },
    low: 'Di bawah ini dasar hasilnya, dukungan yang disiapkan, dan hak Anda bila tidak sependapat.',
    unannounced: {
      own: 'Ada rating di bawah ekspektasi yang tidak didahului catatan pada waktunya. Alasan pejabat penilai tertulis pada rating itu, dan dapat Anda sebut bila mengajukan keberatan.',
      other: 'Ada rating di bawah ekspektasi yang tidak didahului catatan pada waktunya. Alasan pejabat penilai tertulis pada rating itu.',
    },
    support: 'Yang datang lebih dahulu adalah dukungan: pembinaan, bimbingan, atau pelatihan. Tidak ada sanksi karena hasil ini sebelum dukungan ditawarkan dan masa keberatan berakhir.',
  },
  steps: {
    heading: 'Dari mana hasil ini?', indicators: '1. Indikator dan skor', results: '2. Rating hasil kerja', behaviours: '3. Perilaku kerja (BerAKHLAK)', predicate: '4. Pertemuan keduanya: predikat', assessed: 'Putusan penilai', calibration: '5. Kalibrasi', calibrated: 'Sidang {session}, dikunci {at}.', title: 'Hitungannya, langkah demi langkah',
    suggested: 'Saran sistem: {rating}.', asSuggested: 'Sama dengan saran sistem.', says: '{name}: {text}', noPredicate: 'Skema periode ini berakhir pada skor dan rating hasil kerja. Perilaku kerja tidak dinilai, jadi tidak ada predikat.',
  },
  parts: {
    title: 'Bagian periode ini', lead: 'Dalam periode ini ada lebih dari satu penempatan. Setiap pejabat penilai menilai hari yang diampunya; yang terakhir memutuskan satu hasil setelah membaca lembar sebelumnya. Skor digabung menurut jumlah hari; predikat diputuskan, bukan dirata-rata.',
    days: '{from} sampai {until} ({n} hari).', short: 'Kurang dari {n} hari yang ditetapkan skema, jadi tidak ikut dihitung.', none: 'Tidak ada lembar penilaian untuk bagian ini.', by: 'Dinilai oleh {name}, dikirim {at}.', decided: 'Dinilai dan diputuskan oleh {name}. Lembarnya ada di bawah ini.',
    score: 'Skor bagian ini {n}', indicators: 'Indikator: {place}', nextStep: 'Satu langkah berikutnya: {text}',
  },
  indicator: {
    caption: 'Indikator', title: 'Indikator', weight: 'Bobot', target: 'Target', actual: 'Realisasi', achievement: 'Capaian', contribution: 'Sumbangan', source: 'Sumber: {source}', excused: 'Tidak dihitung: {reason}',
  },
  next: { title: 'Satu langkah berikutnya', none: 'Belum ditulis. Bicarakan satu langkah dengan pejabat penilai.' },
  contributions: { title: 'Masukan rekan dan bawahan', lead: 'Disampaikan kepada pejabat penilai Anda sebagai bahan pertimbangan; tidak dihitung dalam skor. Ditampilkan tanpa nama dan waktu, dengan urutan acak.' },
  periodic: { title: 'Hasil berkala dalam tahun ini', lead: 'Hasil bulanan, triwulanan, dan semester yang sudah dirilis. Tidak ada angkanya yang masuk ke skor, rating, atau predikat tahunan di atas: tahun dinilai tersendiri.' },
  rights: {
    title: 'Bila tidak sependapat', until: 'Anda berhak mengajukan keberatan paling lambat {at}.', over: 'Masa keberatan berakhir {at}.', later: 'Anda berhak mengajukan keberatan. Masanya mulai dihitung sejak hasil ini Anda terima.',
    decider: 'Keberatan diputus oleh {name}, bukan oleh yang menilai Anda.', how: 'Cara menyampaikannya sekarang: pada tanda terima di bawah, pilih Saya tidak sependapat dan tulis bagian mana serta alasannya.',
    noted: 'Anda sudah menyampaikan bahwa Anda tidak sependapat. Catatan Anda tersimpan bersama hasil ini.',
  },
  receipt: {
    title: 'Bukti hitung', text: 'Semua angka, sumber, dan keputusan di halaman ini dikunci dengan sidik jari. Bila satu angka berubah, sidik jarinya berubah.',
    decided: 'Diputuskan', decidedBy: '{name}, {at}', scheme: 'Skema', schemeOf: '{name} ({code}, versi {version})', rules: 'Versi aturan', hash: 'Sidik jari SHA-256',
    code: 'Kode bukti hitung', verify: 'Siapa pun yang Anda tunjukkan hasil ini dapat memeriksa keasliannya dengan kode itu, tanpa masuk, di', copy: 'Salin sidik jari', download: 'Unduh bukti hitung', copied: 'Sidik jari tersalin.', failed: 'Belum berhasil. Coba lagi sebentar lagi.',
  },
  delivery: {
    title: 'Penerimaan', none: 'Dirilis {at}; penerimaannya belum tercatat.', hand: 'Catat penyerahan di kertas',
    opened: { own: 'Anda menerima hasil ini pada {day}, saat pertama kali membukanya di portal.', other: '{person} menerima hasil ini pada {day}, saat membukanya di portal.' },
    paper: { own: 'Anda menerima hasil ini di kertas pada {day}, dicatat oleh {name}.', other: '{person} menerima hasil ini di kertas pada {day}, dicatat oleh {name}.' },
    deemed: { own: 'Hasil ini dianggap Anda terima pada {day}, menurut jumlah hari dalam skema periode.', other: 'Hasil ini dianggap diterima {person} pada {day}, menurut jumlah hari dalam skema periode.' },
  },
  versions: { newest: 'Ini versi {n}, yang berlaku. Versi sebelumnya tetap dapat dibaca.', replaced: 'Ini versi {n}, yang sudah diganti. Yang berlaku adalah versi terbaru.', other: 'Versi {n}, dirilis {at}' },
  reopenings: {
    title: 'Dibuka kembali setelah periode ditutup', asked: 'Diminta oleh {name}, {at}: {reason}', approved: 'Disetujui oleh orang kedua, {name}, {at}.', refused: 'Tidak disetujui oleh {name}, {at}: {reason}', closed: 'Diakhiri {at}.',
  },
  acknowledge: {
    title: 'Tanda terima', legend: 'Jawaban Anda', agree: 'Saya menerima hasil ini', object: 'Saya tidak sependapat', hint: { agree: 'Anda tetap dapat mengajukan keberatan selama masanya masih ada.', object: 'Tulis bagian mana dan mengapa. Ini tidak mengurangi hak Anda.' },
    note: 'Catatan Anda', send: 'Kirim tanda terima', choose: 'Pilih jawaban Anda.', why: 'Tulis bagian mana yang tidak Anda sepakati dan alasannya.',
    given: { agree: 'Anda menerima hasil ini pada {at}.', object: 'Anda menyatakan tidak sependapat pada {at}.' },
  },
};
