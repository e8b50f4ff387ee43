export default {
  title: 'Impor data', lead: 'Kerjakan berurutan: unit dahulu, lalu pegawai, indikator, rencana, dan nilai terukur. Berkas selalu diperiksa sebelum ada yang disimpan.', numbered: '{n}. {name}',
  kind: { 'units': 'Unit', 'employees': 'Pegawai', 'indicators': 'Indikator', 'plans': 'Rencana', 'measured-values': 'Nilai terukur' },
  kindMeans: {
    'units': 'Susunan kantor, sekolah, dan puskesmas.', 'employees': 'Pegawai dengan jabatan dan unitnya, dalam kolom SIASN.', 'indicators': 'Pustaka indikator yang dipakai dalam rencana.',
    'plans': 'Isi rencana: hasil kerja, indikator, target, dan bobot.', 'measured-values': 'Kehadiran, jam pelatihan, dan hasil ujian per kelas.',
  },
  kindNeeds: {
    'units': 'Satu baris untuk satu unit. Kode unit (Id) tidak boleh berulang; unit induk ditulis dengan kodenya.', 'employees': 'Satu baris untuk satu pegawai. NIP ditulis sebagai teks 18 angka, dan unor_id sama dengan kode unit yang sudah ada.',
    'indicators': 'Satu baris untuk satu indikator, dengan satuan dan arah: makin tinggi makin baik, makin rendah makin baik, rentang, kenaikan, atau ya/tidak. Kolom jabatan dan kode unit menyebut untuk siapa; baris yang berbeda dari versi terakhir menjadi versi baru, dan rencana tetap memakai versi lamanya.',
    'plans': 'Satu baris untuk satu indikator dalam rencana seseorang. Jumlah bobot tiap orang harus tepat 100.', 'measured-values': 'Satu baris untuk satu nilai seseorang. Isian kosong berarti belum terukur; angka 0 berarti benar-benar nol.',
  },
  run: {
    title: 'Impor', heading: 'Impor {name}', lead: 'Periksa dahulu, simpan kemudian. Bila ada satu baris yang perlu diperbaiki, tidak ada yang disimpan.', template: 'Siapkan berkas', getTemplate: 'Unduh templat', upload: 'Pilih berkas', file: 'Berkas CSV atau XLSX',
    fileHint: 'Paling besar 20 MB dan 100.000 baris. Berkas juga dapat diseret ke sini.', check: 'Periksa berkas', checkHint: 'Pemeriksaan tidak menyimpan apa pun.', fileMissing: 'Pilih berkas dahulu.', notASheet: 'Pilih berkas yang berakhir .csv atau .xlsx.',
    report: 'Hasil pemeriksaan', store: 'Simpan {count} baris', again: 'Pilih berkas yang sudah diperbaiki', toList: 'Ke daftar impor', another: 'Impor berkas lain',
  },
  outcome: {
    ready: '{count} baris siap disimpan', readyText: 'Semua disimpan sekaligus.', refused: '{count} baris diperiksa. Ada yang perlu diperbaiki', refusedText: 'Belum ada yang disimpan. Perbaiki baris di bawah ini dalam berkas Anda, lalu pilih lagi berkasnya.',
    columns: 'Ada kolom yang belum ditemukan', columnsText: 'Belum ada yang disimpan. Samakan judul kolom pada baris pertama dengan templat.', stored: '{count} baris sudah disimpan', storedText: 'Semua baris tersimpan bersama-sama.',
  },
  count: { created: 'Baru', updated: 'Berubah', unchanged: 'Sama seperti tersimpan' },
  columns: {
    title: 'Kolom', used: '{n} kolom ditemukan', usedHint: 'Dipakai dalam impor ini.', unknown: '{n} kolom tidak dikenal', unknownHint: 'Dilewati, tidak disimpan.', missing: '{n} kolom wajib belum ada', missingHint: 'Tambahkan kolom ini, atau samakan judulnya dengan templat.',
  },
  errors: { title: 'Perlu diperbaiki: {count}' }, warnings: { title: 'Perlu dilihat, tidak menghalangi: {count}' },
  finding: {
    row: 'Baris', rowNumber: 'Baris {row}', column: 'Kolom', found: 'Ditemukan', expected: 'Diharapkan', problem: 'Masalah', fix: 'Cara memperbaiki', inColumn: 'Kolom {column}: {text}', rows: '{count} baris', empty: 'kosong', filled: 'isi yang sesuai',
    showAll: 'Tampilkan semua {count} baris', download: 'Unduh daftar perbaikan (CSV)', first: 'Yang tampil {count} temuan pertama. Sisanya tampil setelah ini diperbaiki.', fileName: '{name}-perbaikan.csv',
  },
  fix: {
    import: {
      cell_empty: 'Isi sel ini, atau hapus barisnya bila memang tidak dipakai.', too_long: 'Ringkas isinya sampai batas yang diharapkan.', not_a_code: 'Ganti spasi dan tanda lain dengan tanda hubung.', not_a_date: 'Tulis sebagai 2026-07-01 atau 01-07-2026.',
      not_a_number: 'Tulis angka saja, tanpa satuan. Koma atau titik hanya untuk desimal.', not_an_email: 'Tulis lengkap seperti nama@contoh.go.id, atau kosongkan.', word_unknown: 'Pakai salah satu pilihan pada kolom Diharapkan.',
      more_cells_than_columns: 'Apit angka atau teks yang memuat koma dengan tanda kutip, atau simpan sebagai XLSX.', row_repeated: 'Sisakan satu baris. Kolom Diharapkan menunjukkan baris yang lebih dahulu.', encoding_guessed: 'Bila ada huruf yang berubah, simpan ulang sebagai CSV UTF-8.',
      unit_unknown: 'Periksa kodenya. Bila unitnya baru, impor unit dahulu.', unit_moved: 'Samakan unit induk dengan yang tersimpan.', unit_circle: 'Periksa kode induk: sebuah unit tidak dapat berada di bawah dirinya sendiri.', person_merged: 'Ganti dengan NIP yang disebutkan.', person_unknown: 'Periksa NIP. Bila orangnya baru, impor pegawai dahulu.',
      transfer_not_later: 'Isi tmt_jabatan dengan tanggal mulai di jabatan yang baru.', cycle_unknown: 'Pakai kode periode seperti pada halaman Periode.', indicator_unknown: 'Periksa kodenya, atau impor indikator dahulu.', plan_unknown: 'Pastikan perencanaan periode itu sudah dibuka dan NIP-nya benar.', date_in_future: 'Isi tanggal hari ini atau sebelumnya.',
    },
    nip: { damaged_by_spreadsheet: 'Mintalah NIP dari sumber aslinya; angka yang hilang tidak dapat dipulihkan.', length: 'Tulis semua 18 angka tanpa spasi, sebagai teks.', not_digits: 'Hapus huruf, spasi, dan tanda dari NIP.' },
    assignment: { two_heads: 'Akhiri dahulu penempatan kepala yang lama, atau sertakan jabatan barunya dalam berkas ini.' },
    supervision: { cycle: 'Kolom Ditemukan menyebut orangnya dari bawah ke atas. Ubah jabatan salah satunya, atau perbaiki atasannya di halaman pegawai.', too_deep: 'Tempatkan orang ini lebih tinggi, atau persingkat garis di atasnya.' },
    weights: { sum: 'Ubah bobot indikator orang itu sampai jumlahnya tepat 100.' },
  },
  list: { title: 'Impor sebelumnya', at: 'Waktu', kind: 'Jenis', file: 'Berkas', rows: 'Baris', by: 'Oleh', noName: 'tanpa nama', counts: '{rows} ({created} baru, {updated} berubah)', empty: 'Belum ada impor', emptyText: 'Setiap impor yang disimpan tercatat di sini, dengan siapa dan kapan.' },
};
