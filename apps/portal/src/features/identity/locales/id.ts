export default {
  login: 'NIP atau nama pengguna', loginHint: 'NIP terdiri dari 18 angka, tanpa spasi.', password: 'Kata sandi', required: { login: 'Isi NIP atau nama pengguna.', password: 'Isi kata sandi.', code: 'Isi kode aktivasi.', newPassword: 'Buat kata sandi baru.', currentPassword: 'Isi kata sandi sekarang.' },
  signIn: {
    title: 'Masuk', lead: 'Gunakan NIP dan kata sandi Anda.', submit: 'Masuk', ended: 'Sesi Anda telah berakhir. Masuk lagi; tulisan Anda masih tersimpan di perangkat ini.',
    helpTitle: 'Belum punya kata sandi, atau lupa?', helpText: 'Mintalah kode aktivasi kepada pengelola kinerja di unit Anda atau bagian kepegawaian. Dengan kode itu Anda membuat kata sandi sendiri.', helpLink: 'Saya punya kode aktivasi',
  },
  activation: {
    title: 'Buat kata sandi', lead: 'Untuk masuk pertama kali atau bila lupa kata sandi.', code: 'Kode aktivasi', codeHint: 'Tertulis pada lembar yang Anda terima. Huruf besar dan kecil tidak dibedakan.', submit: 'Simpan dan masuk', back: 'Kembali ke halaman masuk',
  },
  newPassword: 'Kata sandi baru', newPasswordHint: 'Paling sedikit 10 huruf. Kalimat pendek yang mudah Anda ingat paling aman.',
  advice: { short: 'Tambah {n} huruf lagi.', login: 'Jangan memakai NIP atau nama pengguna.', same: 'Pakai huruf yang lebih beragam.', common: 'Kata ini sering dipakai orang. Tambahkan kata lain.', good: 'Sudah cukup panjang. Makin panjang makin aman.' },
  account: {
    title: 'Akun saya', name: 'Nama', nip: 'NIP', unit: 'Unit kerja', position: 'Jabatan', roles: 'Peran', passwordTitle: 'Ganti kata sandi', current: 'Kata sandi sekarang', submit: 'Ganti kata sandi',
    changed: 'Kata sandi sudah diganti. Perangkat lain yang masih masuk sudah dikeluarkan.',
  },
};
