/** A hand-written statement: prepared once per connection under its name, then only bound. */
export interface Statement { readonly name: string; readonly text: string }

export const statement = (name: string, text: string): Statement => ({ name, text });
