import { doors } from "../support/addresses";
import { expect, test } from "../support/browser";
import { atStep, texts } from "../support/visitor";

test("every door opens from the home page and from the menus, and says what it is", async ({ page, lang }) => {
  test.slow();
  const t = texts[lang];
  const isAt = async ({ perfil, door, path }: (typeof doors)[number]) => {
    await atStep(page, path);
    const { titulo } = t[door];
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(titulo);
    await expect(page.locator(".etiqueta")).toHaveText(t.comun.perfil[perfil]);
    await expect(page).toHaveTitle(`${titulo} · Clave SENCE (CS)`);
    await expect(page.locator("#tramite")).toBeVisible();
  };
  expect(doors).toHaveLength(13);
  for (const [index, here] of doors.entries()) {
    await page.goto("/");
    await page.locator(`.acciones a[href="${here.path}"]`).click();
    await isAt(here);
    // From the page behind one door, the menu leads to the next.
    const next = doors[(index + 1) % doors.length] ?? here;
    const panel = t.menu[next.door === "facilitador" ? "recuperar" : next.door];
    await page.locator(".menu > summary").click();
    await page.locator(".menu nav summary").getByText(panel, { exact: true }).click();
    await page.locator(`.menu .panel a[href="${next.path}"]`).click();
    await isAt(next);
  }
});
