/** Longer than anything a field takes, sealed tokens included. */
const MOST_CHARACTERS = 4000;
/** More than any form has. */
const MOST_FIELDS = 200;

/** Whether a text may come from a field that somebody filled in. */
export const isTypeable = (text: string): boolean => text.length <= MOST_CHARACTERS;

/** Whether a form may be one of ours. */
export const isForm = (form: FormData): boolean => [...form.keys()].length <= MOST_FIELDS;
