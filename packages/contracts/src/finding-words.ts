/** Words for the codes with which the domain says where a sheet or plan breaks a rule; `{name}` is filled from the params. */
export const findingWords: Record<string, { readonly id: string; readonly en: string }> = {};
