/** Under which name the chosen language is kept on the device. */
export const languageKey = 'pauh.language';
/** Under which name it is kept on the device whose session its cookie is, so that every tab knows. */
export const accountKey = 'pauh.account';
/** And who signed out of it last. */
export const signedOutKey = 'pauh.signedOut';
