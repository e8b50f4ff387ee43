export default {
  list: {
    title: 'Predikat organisasi', lead: '{name}. Pimpinan satu tingkat di atas unit menetapkannya dengan dasar tertulis. Predikat itu menentukan pola sebaran predikat pegawai yang menjadi pedoman.',
    required: 'Periode ini mewajibkannya: hasil satu unit dirilis setelah predikatnya ditetapkan.', optional: 'Periode ini tidak mewajibkannya.',
    caption: '{count} unit', show: 'Tampilkan', all: 'Semua unit', missing: 'Belum ditetapkan', settable: 'Yang saya tetapkan', open: 'Menunggu saya tetapkan',
    unit: 'Unit', plans: 'Rencana', predicate: 'Predikat', leader: 'Yang menetapkan', set: '{name}, {at}', head: 'Pimpinan instansi',
    empty: 'Belum ada unit', emptyText: 'Unit muncul di sini setelah perencanaan periode ini dibuka.', none: 'Tidak ada yang tersisa', noneText: 'Tidak ada unit yang cocok dengan pilihan ini.', showAll: 'Tampilkan semua unit',
  },
  one: {
    title: 'Predikat organisasi satu unit', heading: 'Predikat organisasi {unit}', now: 'Predikat saat ini', notSet: 'Belum ditetapkan.', waits: 'Yang menetapkan: {name}.', waitsHead: 'Yang menetapkan: pimpinan instansi.',
    required: 'Hasil pegawai unit ini baru dapat dirilis setelah predikat ditetapkan.', optional: 'Periode ini tidak mewajibkannya; hasil dapat dirilis tanpa predikat organisasi.',
    fixed: 'Hasil pegawai unit ini sudah dirilis, jadi predikat organisasinya tetap.',
    by: 'Ditetapkan {name}, {at}', byFor: 'Ditetapkan {name} atas nama {leader}, {at}', basis: 'Dasar', reason: 'Alasan perubahan', history: 'Sebelumnya', toList: 'Semua unit',
  },
  form: {
    title: 'Tetapkan predikat', change: 'Ubah predikat', predicate: 'Predikat', basis: 'Dasar tertulis', basisHint: 'Sebut capaian dan dokumennya, misalnya laporan kinerja dan nomornya. Dibaca pegawai unit ini.',
    reason: 'Mengapa diubah', reasonHint: 'Predikat sebelumnya tetap tersimpan bersama alasan ini.', submit: 'Tetapkan predikat', submitChange: 'Simpan perubahan', done: 'Predikat ditetapkan: {predicate}.',
    predicateFirst: 'Pilih predikat.', basisFirst: 'Tuliskan dasarnya, paling sedikit 10 huruf.', reasonFirst: 'Tuliskan alasan perubahannya, paling sedikit 10 huruf.', kept: 'Isian tersimpan di perangkat ini.',
  },
  pattern: {
    title: 'Artinya bagi sebaran predikat', lead: 'Pola SE MenPANRB 3/2023 dalam jumlah orang. Pola adalah pedoman: bila tidak terpenuhi, alasan tertulis diminta; rating tidak pernah diubah karenanya.',
    choose: 'Seandainya predikat unit ini', people: 'Yang dihitung: {n} orang. Pimpinan unit tidak ikut dihitung.', rules: 'Pola {predicate} untuk {n} orang',
    today: 'Keadaan hari ini', decided: '{decided} dari {people} orang sudah diputuskan predikatnya.', hidden: 'Jumlah per predikat tampil mulai 10 orang yang sudah diputuskan.',
  },
  trial: {
    title: 'Coba sebaran lain', lead: 'Isi banyaknya orang untuk setiap predikat. Ini hanya hitungan di layar ini; tidak ada yang disimpan atau dikirim.', start: 'Pakai keadaan hari ini', count: '{predicate}, banyaknya orang',
    total: 'Jumlah {n} orang.', allKept: 'Semua aturan pola terpenuhi.', reasons: 'Alasan tertulis diminta untuk {n} aturan.', whole: 'Isi bilangan bulat mulai 0.',
  },
};
