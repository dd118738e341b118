import { expect, test } from "vitest";
import { maskDocument, maskEmail, maskPhone } from "@/lib/domain/mask";

test.each([
  ["marie.jean@gmail.com", "m•••n@gmail.com"],
  ["marieantoinette.jean@gmail.com", "m•••n@gmail.com"],
  ["ana@sence.cl", "a•••a@sence.cl"],
  ["mj@gmail.com", "m•••@gmail.com"],
  ["m@gmail.com", "m•••@gmail.com"],
  ["marie@xn--and-6ma2c.cl", "m•••e@ñandú.cl"],
])("%s is shown as %s", (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});

test.each([
  ["+56961234321", "+56 9 •••• ••21"],
  ["+56223456789", "+56 2 •••• ••89"],
])("%s is shown as %s", (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test.each([
  ["R10284519", "•••519"],
  ["A1B2C3D4E5F6G7H8I9J0", "•••9J0"],
  ["123456", "•••56"],
  ["1234", "•••4"],
])("%s is shown as %s", (number, masked) => {
  expect(maskDocument(number)).toBe(masked);
});
