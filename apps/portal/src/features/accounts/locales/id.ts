export default {
  state: { awaiting_activation: 'Menunggu aktivasi', active: 'Aktif', disabled: 'Dinonaktifkan' },
  list: {
    title: 'Akun pengguna', lead: 'Akun pegawai dibuat otomatis saat pegawai diimpor. Di sini Anda mengatur peran dan kode aktivasi.', search: 'Cari nama, NIP, atau nama pengguna', find: 'Cari', allStates: 'Semua', name: 'Nama', state: 'Status', grants: 'Peran', lastSignIn: 'Terakhir masuk', acts: 'Tindakan',
    noGrants: 'Tanpa peran tambahan', never: 'Belum pernah', empty: 'Belum ada yang cocok', emptyText: 'Periksa ejaan, atau pilih status lain.',
  },
  new: {
    title: 'Tambah akun', lead: 'Untuk orang yang tidak ada dalam data pegawai, misalnya pemeriksa dari luar. Setelah ini beri peran dan kode aktivasi.', name: 'Nama lengkap', userName: 'Nama pengguna', userNameHint: '3 sampai 40 huruf kecil, angka, titik, atau tanda hubung; diawali huruf.', submit: 'Simpan akun',
    nameMissing: 'Isi nama lengkap.', userNameMissing: 'Isi nama pengguna.',
  },
  grants: {
    act: 'Ubah peran', heading: 'Peran {name}', lead: 'Peran berlaku untuk unit yang dipilih dan semua unit di bawahnya. Menjadi pejabat penilai tidak perlu peran; itu mengikuti garis penilaian.', none: 'Belum ada peran tambahan.', present: 'Peran sekarang', row: '{role}, {unit}', revoke: 'Cabut', add: 'Tambah peran', role: 'Peran', unit: 'Unit', unitHint: 'Berlaku juga untuk unit di bawahnya.', submit: 'Tambah peran',
    roleMissing: 'Pilih peran.', unitMissing: 'Pilih unit.',
    may: {
      performance_manager: 'Memantau kemajuan dan membuat kode aktivasi. Tidak melihat rating sebelum rilis.', hr_admin: 'Menjalankan periode, data pegawai, impor, dan rilis hasil.', leader: 'Melihat rekap dan membuat keputusan.',
      auditor: 'Membaca semua kecuali catatan pribadi, dan tidak mengubah apa pun. Setiap pembacaan tercatat.', it_admin: 'Mengurus akun dan token. Tidak membuka isi penilaian.',
    },
  },
  code: {
    login: 'NIP atau nama pengguna', code: 'Kode aktivasi', step1: 'Buka', step2: 'Tulis NIP dan kode ini.', step3: 'Buat kata sandi Anda sendiri. Kode ini lalu tidak berlaku lagi.', until: 'Berlaku sampai {at}. Simpan untuk diri sendiri.',
  },
  sheet: {
    title: 'Kode aktivasi', lead: 'Lembar kode untuk semua orang di satu unit yang belum mempunyai kata sandi. Cetak, gunting, lalu bagikan kepada masing-masing.', unit: 'Unit', unitHint: 'Termasuk unit di bawahnya.', effect: 'Kode hanya tampil sekali. Kode lama yang belum dipakai di unit ini tidak berlaku lagi.', submit: 'Buat lembar kode',
    unitMissing: 'Pilih unit.', ready: '{count} kode siap dicetak', once: 'Kode ini hanya tampil sekali. Cetak sebelum meninggalkan halaman. Bila lembarnya hilang, buat lembar baru.', finish: 'Selesai', nobody: 'Semua orang di unit ini sudah mempunyai kata sandi', nobodyText: 'Bila ada yang lupa kata sandi, buat kode satu orang dari halaman pegawai itu.',
    leaveTitle: 'Tinggalkan halaman ini?', leaveText: 'Kode tidak dapat ditampilkan lagi. Pastikan sudah dicetak atau dicatat.', leave: 'Tinggalkan', stay: 'Tetap di sini',
  },
  one: {
    title: 'Kode aktivasi satu orang', act: 'Kode aktivasi', heading: 'Kode aktivasi: {name}', lead: 'Untuk masuk pertama kali atau bila lupa kata sandi.', thisAccount: 'akun ini', effect: 'Kata sandi lama dan semua perangkat yang masih masuk berakhir saat kode dibuat. Pemilik akun diberi tahu. Serahkan kode langsung kepada orangnya.', submit: 'Buat kode', ready: 'Kode siap diserahkan', once: 'Kode ini hanya tampil sekali. Cetak atau serahkan sekarang.',
  },
};
