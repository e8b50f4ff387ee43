const known = 'pauh.typeface';
const restMs = 2000;

/**
 * Our typeface weighs as much as a page. On a device that does not have it yet, what there is to read comes first, in
 * letters of nearly the same measure, and stays as it is: the typeface is only fetched, and used from the next visit on.
 */
export function bringTypeface(): void {
  if (localStorage.getItem(known)) return document.documentElement.classList.add('typeface');
  setTimeout(async () => {
    const faces = await document.fonts.load('1em "Plus Jakarta Sans Variable"');
    if (faces.length > 0) localStorage.setItem(known, '1');
  }, restMs);
}
