import { expect, test } from "vitest";
import { forms } from "../../matrix/forms";
import { renderPage } from "../../support/render-page";

const asking = forms.filter(({ name }) => /registro registro$|actualizar datos$|facilitador registrar$/.test(name));
const error = { field: "email", message: "?", ways: [] };

test("the address is asked about in every form that takes one down", () => {
  expect(asking).toHaveLength(7);
});

test.each(asking.map((form) => [form.name, form] as const))(
  "%s sends along the address that was asked about",
  async (_, form) => {
    const seenAfter = async (answered: object) => {
      const page = await renderPage(form.page, { ...form.situation, answered });
      return page.querySelector<HTMLInputElement>("input[type=hidden][name=emailVisto]")?.value;
    };
    const values = { email: "ana@gmial.com", emailVisto: "ana@gmial.con" };
    expect(await seenAfter({ turn: 1, values, errors: [error] })).toBe("ana@gmial.com");
    // An error of something else leaves it as it was.
    expect(await seenAfter({ turn: 1, values, errors: [{ ...error, field: "captcha" }] })).toBe("ana@gmial.con");
  },
);
