import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { unstable_isUnrecognizedActionError } from "next/navigation";
import { Component, type ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FormAction } from "@/components/form-state";
import { lostAnswer } from "@/components/lost-answer";
import { Form, initial, lost } from "./form";
import { box, choose, sent } from "./typing";

afterEach(cleanup);

vi.mock("next/navigation", async (importOriginal) => {
  const original = await importOriginal<typeof import("next/navigation")>();
  return { ...original, unstable_isUnrecognizedActionError: vi.fn(original.unstable_isUnrecognizedActionError) };
});

/** Fills in the form, sends it to a server that fails so, and waits for what is said. */
async function lose(error: Error, file: File | null = null) {
  const action = vi.fn<FormAction>().mockRejectedValue(error);
  render(<Form action={action} />);
  fireEvent.change(box("nombres"), { target: { value: "Marie" } });
  fireEvent.change(box("clave"), { target: { value: "Secreta5x" } });
  if (file) choose(file);
  fireEvent.click(screen.getByText("Enviar"));
  const summary = await screen.findByRole("alert");
  return { action, summary };
}

const pdf = () => new File(["%PDF"], "pasaporte.pdf");

/** What is said of a post that fails so; jsdom puts no chosen file into a form by itself. */
function said({ error, file }: { error: Error; file?: File }) {
  const form = new FormData();
  if (file) form.set("documento", file);
  return lostAnswer(initial, { error, form, texts: lost });
}

describe("a post that gets no answer", () => {
  it.each([
    ["the network fails", new TypeError("Failed to fetch"), true, "no answer"],
    ["there is no network", new TypeError("Failed to fetch"), false, "offline"],
    ["a proxy answers in its own words", new Error("An unexpected response was received"), true, "no answer"],
  ])("leaves the form as it is when %s", async (_name, error, online, said) => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(online);
    const file = pdf();
    const { action, summary } = await lose(error, file);
    expect(summary.textContent).toContain(said);
    expect(document.activeElement).toBe(summary);
    expect(document.title).toBe("Error: Registro");
    expect(box("nombres").value).toBe("Marie");
    expect(box("clave").value).toBe("Secreta5x");
    expect(box("documento").files?.[0]).toBe(file);

    fireEvent.click(screen.getByText("Enviar"));
    await waitFor(() => expect(action).toHaveBeenCalledTimes(2));
    const [first, second] = [sent(action, 0), sent(action, 1)];
    expect(second.get("envio")).toBe("11111111-1111-4111-8111-111111111111");
    expect(second.get("envio")).toBe(first.get("envio"));
    expect(second.get("clave")).toBe("Secreta5x");
  });

  it("advises a lighter file only where there is one", async () => {
    expect((await said({ error: new Error("413"), file: pdf() })).summary?.lead).toContain(
      lost.sinRespuesta.conArchivo,
    );
    expect((await said({ error: new Error("502") })).summary?.lead).toBe(lost.sinRespuesta.texto);
  });

  it("asks for the file again when it cannot be read any more", async () => {
    const file = pdf();
    vi.spyOn(file, "slice").mockImplementation(() => {
      const part = new Blob();
      part.arrayBuffer = () => Promise.reject(new DOMException("changed", "NotReadableError"));
      return part;
    });
    const { summary, errors } = await said({ error: new TypeError("Failed to fetch"), file });
    expect(summary?.title).toBe(lost.archivo.titulo);
    expect(errors).toEqual([{ field: "documento", code: "documentoChanged", message: lost.archivo.error, ways: [] }]);
  });

  it("offers a reload when the page is of an older version, and keeps no key for it", async () => {
    vi.mocked(unstable_isUnrecognizedActionError).mockReturnValueOnce(true);
    const reload = vi.fn();
    vi.stubGlobal("location", { pathname: "/natural/registro", search: "", reload });
    await lose(new Error("gone"));
    fireEvent.click(screen.getByText("reload"));
    expect(reload).toHaveBeenCalledOnce();
    expect(sessionStorage.getItem("formulario:/natural/registro")).toContain("Marie");
    expect(JSON.stringify(sessionStorage)).not.toContain("Secreta5x");

    cleanup();
    const action = vi.fn<FormAction>().mockResolvedValue({ ...initial, turn: 1 });
    render(<Form action={action} />);
    await waitFor(() => expect(box("nombres").value).toBe("Marie"));
    expect(box("clave").value).toBe("");
    expect(sessionStorage).toHaveLength(0);
    vi.unstubAllGlobals();
  });

  it("keeps the errors that were shown before", async () => {
    const errors = [{ field: "nombres", code: "nombresInvalid" as const, message: "too short", ways: [] }];
    const summary = { title: "Revise", lead: "lead" };
    const action = vi
      .fn<FormAction>()
      .mockResolvedValueOnce({ ...initial, turn: 1, errors, summary })
      .mockRejectedValueOnce(new TypeError("Failed to fetch"));
    render(<Form action={action} />);
    fireEvent.click(screen.getByText("Enviar"));
    await screen.findByText("Revise");
    fireEvent.click(screen.getByText("Refrescar"));
    await screen.findByText("no answer");
    expect(document.getElementById("nombres-e")?.textContent).toContain("too short");
    expect(sent(action, 1).get("accion")).toBe("refrescar");
  });
});

it("a redirect is no lost answer", async () => {
  const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/;307;" });
  const caught = vi.fn();
  vi.spyOn(console, "error").mockReturnValue();
  render(
    <Boundary caught={caught}>
      <Form action={vi.fn<FormAction>().mockRejectedValue(redirect)} />
    </Boundary>,
  );
  await act(async () => fireEvent.click(screen.getByText("Enviar")));
  await waitFor(() => expect(caught).toHaveBeenCalledWith(redirect));
});

/** As Next puts one around every page. */
class Boundary extends Component<{ caught: (error: unknown) => void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: unknown) {
    this.props.caught(error);
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

describe("what a reload kept", () => {
  const keep = (at: number) =>
    sessionStorage.setItem(
      `formulario:${location.pathname}${location.search}`,
      JSON.stringify({
        at,
        values: { nombres: "Marie", envio: "the same" },
        scan: { token: "kept", name: "pasaporte.pdf", size: 10 },
      }),
    );
  const hidden = (name: string) => new FormData(document.querySelector("form") ?? undefined).get(name);
  afterEach(() => sessionStorage.clear());

  it("is filled in, and stays when the next answer is lost too", async () => {
    keep(Date.now());
    render(<Form action={vi.fn<FormAction>().mockRejectedValue(new TypeError("Failed to fetch"))} />);
    await waitFor(() => expect(box("nombres").value).toBe("Marie"));
    fireEvent.click(screen.getByText("Enviar"));
    await screen.findByRole("alert");
    expect([hidden("nombres"), hidden("envio"), hidden("documentoGuardado")]).toEqual(["Marie", "the same", "kept"]);
    expect(sessionStorage.length).toBe(0);
  });

  it("is left alone after a minute, and is in the tab no more", () => {
    keep(Date.now() - 61_000);
    sessionStorage.setItem("formulario:/elsewhere", "{}");
    render(<Form action={vi.fn<FormAction>()} />);
    expect(box("nombres").value).toBe("");
    expect(sessionStorage.length).toBe(0);
  });
});
