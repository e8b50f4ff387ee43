/** Under which name the chosen language is kept on the device. */
export const languageKey = 'pauh.language';
