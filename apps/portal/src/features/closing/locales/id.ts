export default {
  toCycle: 'Kembali ke periode',
  deliveries: {
    title: 'Penyampaian hasil', lead: '{name}. Hasil diterima saat dibuka di portal, diserahkan di kertas, atau dianggap diterima setelah {n} hari. Dari hari itu masa keberatan dihitung.',
    view: 'Tampilan', due: 'Perlu diingatkan', all: 'Semua', unitHint: 'Beserta semua unit di bawahnya.', unit: 'Unit', allUnits: 'Semua unit', dueCount: '{count} hasil sudah dirilis tetapi belum dibuka.', allCount: '{count} hasil sudah dirilis.',
    caption: 'Penyampaian hasil', person: 'Nama dan unit', released: 'Dirilis', received: 'Diterima', act: 'Catat', notYet: 'Belum. Dianggap diterima bila {day} lewat.', hand: 'Catat penyerahan', version: 'versi {n}',
    how: { opened: '{day}, dibuka di portal', paper: '{day}, diserahkan di kertas oleh {name}', deemed: '{day}, dianggap diterima' },
    empty: { due: 'Tidak ada yang perlu diingatkan', all: 'Belum ada hasil yang dirilis' }, emptyText: { due: 'Di unit yang Anda lihat tidak ada hasil yang sudah dirilis dan masih menunggu diterima.', all: 'Penyampaian tercatat di sini setelah hasil dirilis.' },
    fileName: 'penyampaian-hasil.csv',
    export: 'Unduh bukti seluruh periode', exportText: 'Semua bukti hitung dan penyampaian, satu baris per hasil, dengan catatan riwayatnya. Setiap orang di dalamnya melihat di riwayat aksesnya bahwa Anda mengunduh. Periksa berkas ini dengan perintah verify-receipt, tanpa basis data.', exportFailed: 'Belum berhasil diunduh. Coba lagi sebentar lagi.',
  },
  paper: {
    title: 'Catat penyerahan di kertas', lead: '{name}. Masa keberatan dihitung sejak hari penyerahan, jadi tulis harinya dengan tepat.', leadUnknown: 'Masa keberatan dihitung sejak hari penyerahan, jadi tulis harinya dengan tepat.', day: 'Hari penyerahan', dayMissing: 'Isi hari penyerahan.', outdated: 'Hasil ini berubah sejak daftar dibuka: mungkin sudah dibuka di portal, atau penyerahannya sudah dicatat orang lain. Kembalilah ke penyampaian hasil dan lihat keadaannya sekarang; belum ada yang dicatat dari sini.', note: 'Catatan', noteHint: 'Misalnya di mana diserahkan dan siapa yang menandatangani.',
    submit: 'Simpan penyerahan', done: 'Tercatat: {name} menerima hasilnya pada {day}.', back: 'Kembali ke hasil', backList: 'Ke penyampaian hasil',
  },
  recap: {
    title: 'Rekap penutupan', lead: '{name}. Keadaan saat periode ditutup; tidak berubah lagi, juga bila seseorang dibuka kembali.', caption: 'Rekap per unit', unit: 'Unit', plans: 'Rencana', results: 'Hasil', unassessed: 'Tanpa hasil',
    opened: 'Dibuka di portal', paper: 'Diserahkan di kertas', deemed: 'Dianggap diterima', acknowledged: 'Tanda terima', empty: 'Periode ini belum ditutup', emptyText: 'Rekap tersimpan saat periode ditutup.', fileName: 'rekap-penutupan.csv', peopleFile: 'penutupan-per-orang.csv', people: 'Per orang',
    peopleText: 'Keadaan setiap orang: rencana, hasil, penyampaian, dan sidik jari bukti hitungnya.',
  },
  reopenings: {
    title: 'Buka kembali', lead: '{name}. Periode yang ditutup hanya dapat dibaca. Penilaian satu orang dapat dikoreksi bila satu petugas meminta dengan alasan dan orang kedua menyetujui.', ask: 'Minta buka kembali',
    empty: 'Belum ada yang dibuka kembali', emptyText: 'Permintaan muncul di sini dan dibaca juga oleh orang yang bersangkutan.', list: 'Permintaan',
    state: { requested: 'Menunggu orang kedua', open: 'Terbuka untuk koreksi', closed: 'Selesai', refused: 'Tidak disetujui' },
    requested: 'Diminta oleh {name}, {at}.', decided: { open: 'Disetujui oleh {name}, {at}.', closed: 'Disetujui oleh {name}, {at}.', refused: 'Tidak disetujui oleh {name}, {at}: {reason}' }, closed: 'Diakhiri oleh {name}, {at}.',
    waits: 'Anda yang meminta, jadi orang kedua yang menyetujui.', needsEmployee: 'Persetujuan hanya sah dari akun pegawai, dan akun ini bukan akun pegawai.', openNext: 'Pejabat penilainya dapat mengoreksi penilaian orang ini saja. Hasil yang berubah menjadi versi baru, langsung disampaikan, dan keberatan atasnya dapat diajukan.', notYet: 'Dapat diakhiri setelah koreksinya dikirim dan masa keberatannya berakhir.',
    approve: 'Setujui', refuse: 'Jangan setujui', withdraw: 'Tarik permintaan', close: 'Akhiri', of: '{act}: {name}', confirmText: { approve: 'Penilaian orang ini saja terbuka untuk dikoreksi. Nama Anda tercatat sebagai orang kedua.', close: 'Setelah diakhiri, tidak ada lagi dari orang ini yang dapat diubah.' },
    refuseText: 'Alasannya dibaca oleh yang meminta dan oleh orang yang bersangkutan.', reason: 'Alasan', reasonMissing: 'Tulis alasan paling sedikit 10 huruf.',
  },
  ask: {
    title: 'Minta buka kembali satu orang', lead: '{name}. Belum ada yang terbuka sampai orang kedua menyetujui.', person: 'Orang', personMissing: 'Pilih orangnya.', reason: 'Alasan', reasonHint: 'Apa yang keliru dan dari mana diketahui. Dibaca oleh orang kedua dan oleh orang yang bersangkutan.', reasonMissing: 'Tulis alasan paling sedikit 10 huruf.', submit: 'Kirim permintaan',
  },
};
