import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Captcha } from "@/components/captcha";
import type { FormAction, FormState } from "@/components/form-state";
import { Form, FormAround, initial } from "./form";
import { box, slowAction } from "./typing";

/* A browser's translator, such as Chrome's, puts elements of its own in the place of every text. */

afterEach(cleanup);

/** Translates the page as it stands: every text becomes its capitals, two elements deeper. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.textContent?.trim() || text.parentElement?.closest("option, script, style")) continue;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = text.textContent.toUpperCase();
    outer.append(inner);
    text.parentNode?.replaceChild(outer, text);
  }
}

const refused = (message: string, title: string): FormState => ({
  ...initial,
  turn: 1,
  errors: [
    { field: "nombres", code: "nombresInvalid", message, ways: [] },
    {
      field: "",
      code: "identifierTaken",
      message: `${message} at all`,
      ways: [{ href: "/", label: `way ${message}` }],
    },
  ],
  summary: { title, lead: `lead ${title}` },
  notice: null,
});

/** What the page says by now in the words of the site: nothing that was translated has to be left of it. */
const text = () => document.body.textContent ?? "";

describe("under a translator", () => {
  it("errors that change are the new ones, everywhere", async () => {
    const action = vi
      .fn<FormAction>()
      .mockResolvedValueOnce(refused("too short", "first"))
      .mockResolvedValueOnce({ ...refused("too long", "second"), turn: 2 })
      .mockResolvedValueOnce({ ...initial, turn: 3, notice: { code: "email", text: "sent" } });
    render(<Form action={action} />);
    translate();
    const send = () => act(async () => fireEvent.click(screen.getByRole("button", { name: /enviar/i })));
    await send();
    expect(screen.getByRole("alert").textContent).toContain("first");
    translate();
    await send();
    expect(screen.getByRole("alert").textContent).toBe("secondlead secondtoo longtoo long at allway too long");
    expect(document.getElementById("nombres-e")?.textContent).toContain("too long");
    expect(document.title).toBe("Error: Registro");
    translate();
    await send();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("sent");
    expect(document.title).toBe("Registro");
  });

  it("the button says that it is sending, and then that it sends", async () => {
    const { action, answer } = slowAction();
    render(<Form action={action} />);
    translate();
    fireEvent.click(screen.getByText("ENVIAR"));
    expect(screen.getByText("Enviando…")).toBeTruthy();
    translate();
    await act(async () => answer({ ...initial, turn: 1 }));
    expect(screen.getByText("Enviar")).toBeTruthy();
    expect(text()).not.toMatch(/enviando/i);
  });

  it("a key is shown and hidden", () => {
    render(<Form action={vi.fn<FormAction>()} />);
    for (const [now, type] of [
      ["Ocultar", "text"],
      ["Mostrar", "password"],
    ]) {
      translate();
      fireEvent.click(screen.getByRole("checkbox", { name: /mostrar|ocultar/i }));
      expect(screen.getByText(now ?? "")).toBeTruthy();
      expect(box("clave").type).toBe(type);
    }
  });

  it("a scan that was kept is named", async () => {
    const kept = { token: "1", name: "primera.jpg", size: 1000 };
    const action = vi
      .fn<FormAction>()
      .mockResolvedValueOnce({ ...initial, turn: 1, scan: kept })
      .mockResolvedValueOnce({ ...initial, turn: 2, scan: { token: "2", name: "segunda.jpg", size: 2_000_000 } });
    render(<Form action={action} />);
    const send = () => act(async () => fireEvent.click(screen.getByRole("button", { name: /^enviar$/i })));
    translate();
    await send();
    expect(text()).toContain("primera.jpg");
    translate();
    await send();
    expect(text()).toContain("segunda.jpg");
    expect(text()).not.toMatch(/primera/i);
    expect(text()).toContain("2 MB");
  });

  it("the captcha goes from letters to failed", async () => {
    vi.doMock("@/components/captcha-proof", () => ({ solveProof: () => Promise.reject(new Error("offline")) }));
    render(
      <FormAround>
        <Captcha lang="es" purpose="natural/registro" texts={captchaTexts} />
      </FormAround>,
    );
    translate();
    fireEvent.click(screen.getByText("WITHOUT LETTERS"));
    translate();
    expect(await screen.findByText("failed")).toBeTruthy();
    expect(text()).not.toMatch(/working/i);
  });
});

const captchaTexts = {
  intro: "intro",
  alt: "alt",
  refresh: "refresh",
  listen: "listen",
  label: "label",
  help: "help",
  unreadable: "unreadable",
  withoutLetters: "without letters",
  working: "working",
  verified: "verified",
  failed: "failed",
};
