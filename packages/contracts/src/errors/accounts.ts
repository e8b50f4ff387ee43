import { type ErrorWords, entry } from './error-words.ts';

export const accountErrors = {
  'auth.required': entry(401, 'Silakan masuk dahulu.', 'Please sign in first.'),
  'auth.invalid_credentials': entry(
    401,
    'NIP atau nama pengguna, atau kata sandi, belum cocok.',
    'The NIP or user name, or the password, does not match.',
  ),
  'auth.session_ended': entry(401, 'Sesi Anda telah berakhir. Silakan masuk lagi.', 'Your session has ended. Please sign in again.'),
  'auth.password_change_required': entry(
    403,
    'Buat kata sandi sendiri dahulu dengan kode aktivasi.',
    'First set a password of your own with the activation code.',
  ),
  'auth.activation_refused': entry(
    401,
    'Kode aktivasi belum cocok atau sudah tidak berlaku.',
    'The activation code does not match or is no longer valid.',
  ),
  'auth.password_too_weak': entry(
    422,
    'Kata sandi terlalu mudah ditebak. Pakai paling sedikit 10 huruf, dan jangan NIP atau nama Anda.',
    'The password is too easy to guess. Use at least 10 characters, and neither your NIP nor your name.',
  ),
  'auth.too_many_attempts': entry(
    429,
    'Terlalu banyak percobaan masuk. Coba lagi nanti.',
    'Too many attempts to sign in. Try again later.',
  ),
  'auth.person_required': entry(
    403,
    'Ini hanya untuk orang yang masuk, bukan token sistem.',
    'This is for a person who signed in, not for a system token.',
  ),
  'auth.csrf': entry(403, 'Permintaan ini tidak berasal dari portal.', 'This request does not come from the portal.'),

  'access.denied': entry(403, 'Anda tidak berwenang melakukan ini.', 'You may not do this.'),

  'account.not_found': entry(404, 'Akun ini tidak ada.', 'There is no such account.'),
  'account.user_name_taken': entry(409, 'Nama pengguna ini sudah dipakai.', 'This user name is taken.'),
  'account.own_case': entry(403, 'Ini tidak dapat dilakukan untuk akun sendiri.', "This cannot be done for one's own account."),
  'account.employee_required': entry(
    409,
    'Langkah ini diambil berdua, jadi hanya sah dari akun pegawai. Minta admin TI memberi peran Anda pada akun pegawai Anda.',
    'This step is taken by two persons, so it only counts from the account of an employee. Ask IT to grant your role to your account as an employee.',
  ),
  'account.grant_exists': entry(409, 'Peran ini sudah diberikan untuk unit itu.', 'This role is already granted for that unit.'),
  'account.grant_not_found': entry(404, 'Peran ini tidak ada pada akun itu.', 'The account does not hold this role.'),

  'token.not_found': entry(404, 'Token ini tidak ada.', 'There is no such token.'),
  'token.scope_unknown': entry(422, 'Cakupan token ini tidak dikenal.', 'This scope is not known.'),
  'token.expiry_invalid': entry(
    422,
    'Masa berlaku harus di masa depan dan paling lama satu tahun.',
    'The expiry must lie ahead, one year at most.',
  ),
} as const satisfies Record<string, ErrorWords>;
