import { expect, test } from "vitest";
import { suggestEmail } from "@/lib/domain/email-suggestion";

test.each([
  ["gmial.com", "gmail.com"],
  ["gmai.com", "gmail.com"],
  ["xn--gmal-xpa.com", "gmail.com"],
  ["gmail.con", "gmail.com"],
  ["gamil.com", "gmail.com"],
  ["gmil.con", "gmail.com"],
  ["gmail.cl", "gmail.com"],
  ["gmail.es", "gmail.com"],
  ["gmail.com.cl", "gmail.com"],
  ["gmail.co", "gmail.com"],
  ["hotmial.com", "hotmail.com"],
  ["homail.com", "hotmail.com"],
  ["hotmail.co", "hotmail.com"],
  ["hotmai.cl", "hotmail.cl"],
  ["outlok.com", "outlook.com"],
  ["outlook.con", "outlook.com"],
  ["yaho.com", "yahoo.com"],
  ["yahoo.cm", "yahoo.com"],
  ["yahooo.es", "yahoo.es"],
  ["iclod.com", "icloud.com"],
  ["icloud.cl", "icloud.com"],
  ["sense.cl", "sence.cl"],
  ["secne.cl", "sence.cl"],
])("%s was probably %s", (typed, meant) => {
  expect(suggestEmail(`marie.jean@${typed}`)).toBe(`marie.jean@${meant}`);
});

test.each([
  "gmail.com",
  "hotmail.com",
  "hotmail.cl",
  "hotmail.fr",
  "outlook.cl",
  "outlook.pt",
  "live.cl",
  "live.fr",
  "yahoo.fr",
  "yahoo.com.ar",
  "yahoo.co.uk",
  "mail.com",
  "ymail.com",
  "icloud.com",
  "sence.cl",
  "sence.gob.cl",
  "uc.cl",
  "usach.cl",
  "municipalidad.cl",
  "empresa.com",
])("%s may well be right", (domain) => {
  expect(suggestEmail(`marie.jean@${domain}`)).toBeNull();
});
