/** Amber asks for attention; no kind of note is red. */
export const noteTone = { appreciation: 'ok', suggestion: 'info', needs_attention: 'attention' } as const;
