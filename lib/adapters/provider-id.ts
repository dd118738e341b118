/** Whether a provider could have named a message or an event so. PostgreSQL takes no U+0000, nor an index anything long. */
export const isProviderId = (text: unknown): text is string =>
  typeof text === "string" && /^[\w.:-]{1,100}$/.test(text);
