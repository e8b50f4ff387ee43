/** An address of this portal, or home: a return address never leads elsewhere. */
export const returnAddress = (given: unknown): string => (typeof given === 'string' && /^\/(?![/\\])/.test(given) ? given : '/');
