/* GSM 03.38: what one SMS of 160 characters can hold. Anything else turns it into UCS-2, with 70. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extension = new Set("\f^{}\\[~]|€");

/** Whether every character is in the basic alphabet or its extension. */
export function isGsm7(text: string): boolean {
  return [...text].every((character) => basic.has(character) || extension.has(character));
}

/** Length in GSM-7 septets: a character of the extension counts two. */
export function gsm7Length(text: string): number {
  return [...text].reduce((length, character) => length + (extension.has(character) ? 2 : 1), 0);
}
