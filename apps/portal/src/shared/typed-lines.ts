/** A text or figure that somebody typed, with the name of the row and the field it stands in. */
export interface TypedLine { place: string; text: string }
/** How a form's content is read aloud. */
export interface Naming {
  /** What a field is called; null for one that nobody types into: an id, a code, a kind. */
  field: (key: string) => string | null;
  /** What the row with this id is called; empty where it has no name. */
  row: (id: string) => string;
  figure: (value: number) => string;
  answer: (value: boolean) => string;
  /** A word of a fixed list as people read it; any other text as it is. */
  word: (value: string) => string;
}

const idKeys = ['indicatorId', 'resultId', 'behaviour', 'subjectId', 'statement', 'id'];

/** Everything typed into a form, whichever it is, in its order: what can be read and copied when the form is closed. */
export function typedLines(content: unknown, naming: Naming, within = ''): TypedLine[] {
  if (Array.isArray(content)) return content.flatMap((part) => typedLines(part, naming, within));
  if (content === null || typeof content !== 'object' || content instanceof Blob) return [];
  const parts = content as Record<string, unknown>;
  const id = idKeys.map((key) => parts[key]).find((value): value is string => typeof value === 'string');
  const at = (id && naming.row(id)) || within;
  return Object.entries(parts).flatMap(([key, value]) => {
    const values = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : [value];
    return values.flatMap((one) => (['string', 'number', 'boolean'].includes(typeof one) ? lineOf(key, one as string | number | boolean) : typedLines(one, naming, at)));
  });

  function lineOf(key: string, value: string | number | boolean): TypedLine[] {
    const field = naming.field(key);
    const text = typeof value === 'number' ? naming.figure(value) : typeof value === 'boolean' ? naming.answer(value) : naming.word(value.trim());
    return field === null || text === '' ? [] : [{ place: [at, field].filter(Boolean).join(', '), text }];
  }
}
