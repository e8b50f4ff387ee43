export type CanonicalJson =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'json.number_not_finite' | 'json.not_plain' | 'json.text_not_unicode'; readonly pointer: string };

/**
 * Canonical JSON (RFC 8785) of plain data: members sorted by UTF-16 code units, numbers and text as ECMAScript writes
 * them, no white space. Refuses what JSON cannot say, with a JSON Pointer: NaN and infinities, undefined, bigint,
 * functions, class instances, text with half a surrogate pair. Nothing is dropped or turned into something else.
 */
export function canonicalJson(value: unknown, pointer = ''): CanonicalJson {
  if (value === null || typeof value === 'boolean') return { ok: true, text: String(value) };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { ok: true, text: JSON.stringify(value) } : { ok: false, code: 'json.number_not_finite', pointer };
  if (typeof value === 'string')
    return value.isWellFormed() ? { ok: true, text: JSON.stringify(value) } : { ok: false, code: 'json.text_not_unicode', pointer };
  if (Array.isArray(value))
    return join(
      '[',
      ']',
      Array.from(value, (item, index) => canonicalJson(item, `${pointer}/${index}`)),
    );
  return isPlainObject(value) ? members(value, pointer) : { ok: false, code: 'json.not_plain', pointer };
}

function members(value: Record<string, unknown>, pointer: string): CanonicalJson {
  return join(
    '{',
    '}',
    Object.keys(value)
      .sort()
      .map((key) => {
        const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const name = canonicalJson(key, place);
        const member = canonicalJson(value[key], place);
        if (!name.ok) return name;
        return member.ok ? { ok: true, text: `${name.text}:${member.text}` } : member;
      }),
  );
}

function join(open: string, close: string, parts: readonly CanonicalJson[]): CanonicalJson {
  const refused = parts.find((part) => !part.ok);
  return refused ?? { ok: true, text: `${open}${parts.map((part) => (part.ok ? part.text : '')).join(',')}${close}` };
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
