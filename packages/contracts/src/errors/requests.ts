import { type ErrorWords, entry } from './error-words.ts';

export const requestErrors = {
  'request.malformed': entry(400, 'Permintaan tidak dapat dibaca.', 'The request cannot be read.'),
  'request.invalid': entry(400, 'Isi permintaan tidak sesuai bentuk yang diminta.', 'The request does not have the form asked for.'),
  'request.refused': entry(422, 'Ada nilai yang ditolak.', 'Some values are refused.'),
  'request.too_large': entry(413, 'Permintaan terlalu besar.', 'The request is too large.'),
  'request.media_type': entry(415, 'Jenis isi permintaan tidak didukung.', 'The media type of the request is not supported.'),
  'request.not_acceptable': entry(406, 'Jenis jawaban yang diminta tidak tersedia.', 'The media type asked for is not available.'),

  'route.not_found': entry(404, 'Alamat ini tidak ada.', 'There is nothing at this address.'),
  'route.method_not_allowed': entry(405, 'Metode ini tidak berlaku untuk alamat ini.', 'This method does not apply to this address.'),

  'rate.limited': entry(429, 'Terlalu banyak permintaan. Coba lagi sebentar lagi.', 'Too many requests. Try again shortly.'),

  'server.failed': entry(
    500,
    'Sistem gagal mengerjakan permintaan ini. Tidak ada yang tersimpan.',
    'The system failed on this request. Nothing was stored.',
  ),
  'server.not_ready': entry(503, 'Layanan belum siap.', 'The service is not ready.'),

  'concurrency.if_match_required': entry(428, 'Sertakan If-Match dengan versi yang Anda baca.', 'Send If-Match with the version you read.'),
  'concurrency.stale': entry(
    412,
    'Data ini sudah diubah di tempat lain. Bandingkan dahulu; tulisan Anda aman.',
    'This was changed elsewhere. Compare first; what you wrote is safe.',
  ),

  'idempotency.key_required': entry(400, 'Sertakan Idempotency-Key.', 'Send an Idempotency-Key.'),
  'idempotency.key_reused': entry(
    422,
    'Idempotency-Key ini sudah dipakai untuk permintaan lain.',
    'This Idempotency-Key was used for another request.',
  ),
  'idempotency.in_progress': entry(409, 'Permintaan yang sama sedang dikerjakan.', 'The same request is still running.'),
  'idempotency.secret_already_shown': entry(
    409,
    'Permintaan ini sudah dikerjakan; rahasianya hanya ditampilkan sekali.',
    'This request was carried out; its secret is shown only once.',
  ),

  'paging.cursor_invalid': entry(400, 'Penanda halaman tidak berlaku untuk saringan ini.', 'The cursor does not belong to this filter.'),

  'field.unknown': entry(400, 'Kolom ini tidak dikenal.', 'This field is not known.'),
  'field.repeated': entry(400, 'Kolom ini disebut dua kali.', 'This field is named twice.'),
  'field.required': entry(400, 'Kolom ini wajib ada.', 'This field is required.'),
  'field.type': entry(400, 'Jenis nilai tidak sesuai.', 'The value has the wrong type.'),
  'field.word': entry(400, 'Pilihan ini tidak dikenal.', 'This choice is not known.'),
  'field.format': entry(400, 'Bentuk tulisan tidak sesuai.', 'The value is not well-formed.'),
  'field.too_short': entry(422, 'Isian ini belum cukup.', 'This is too short.'),
  'field.too_long': entry(422, 'Isian ini terlalu panjang.', 'This is too long.'),
  'field.too_few': entry(422, 'Daftar ini belum cukup.', 'This list is too short.'),
  'field.too_many': entry(422, 'Daftar ini terlalu panjang.', 'This list is too long.'),
  'field.too_small': entry(422, 'Angka ini terlalu kecil.', 'This number is too small.'),
  'field.too_big': entry(422, 'Angka ini terlalu besar.', 'This number is too large.'),
  'field.pattern': entry(422, 'Isian ini tidak sesuai pola.', 'This does not match the pattern.'),
  'field.control_character': entry(
    422,
    'Isian ini memuat karakter yang tidak dapat disimpan.',
    'This holds a character that cannot be stored.',
  ),

  'number.not_finite': entry(422, 'Ini bukan angka.', 'This is not a number.'),
  'number.too_many_decimals': entry(422, 'Terlalu banyak angka di belakang koma.', 'Too many decimals.'),
  'number.too_large': entry(422, 'Angka ini terlalu besar.', 'This number is too large.'),
} as const satisfies Record<string, ErrorWords>;
