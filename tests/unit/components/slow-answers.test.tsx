import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { FormState } from "@/components/form-state";
import { Form, initial } from "./form";
import { box, choose, list, slowAction } from "./typing";

afterEach(cleanup);

const refused: FormState = {
  ...initial,
  turn: 1,
  values: { nombres: "Marie", sexo: "mujer", canal: "email", region: "05", comuna: "05101" },
  errors: [{ field: "nombres", code: "nombresInvalid" as const, message: "too short", ways: [] }],
  summary: { title: "Revise", lead: "lead" },
};

/** Sends the form, does `meanwhile`, and lets the answer come. */
async function whileSending(meanwhile: () => void, answer: FormState = refused) {
  const slow = slowAction();
  render(<Form action={slow.action} />);
  fireEvent.change(box("nombres"), { target: { value: "Marie" } });
  const first = new File(["a"], "primera.jpg");
  choose(first);
  fireEvent.click(screen.getByText("Enviar"));
  meanwhile();
  await act(async () => slow.answer(answer));
  expect(screen.getByText("Revise")).toBeTruthy();
}

describe("what is changed while an answer is on its way stays changed", () => {
  it("in a line of text and in a clave", async () => {
    await whileSending(() => {
      fireEvent.change(box("nombres"), { target: { value: "Marie Claire" } });
      fireEvent.change(box("clave"), { target: { value: "Secreta5x" } });
    });
    expect(box("nombres").value).toBe("Marie Claire");
    expect(box("clave").value).toBe("Secreta5x");
  });

  it("in a drop-down", async () => {
    await whileSending(() => fireEvent.change(list("sexo"), { target: { value: "hombre" } }));
    expect(list("sexo").value).toBe("hombre");
  });

  it("in a list of choices", async () => {
    await whileSending(() => fireEvent.click(box("canal-sms")));
    expect(box("canal-sms").checked).toBe(true);
  });

  it("in a box to tick", async () => {
    await whileSending(() => fireEvent.click(box("sinCelular")));
    expect(box("sinCelular").checked).toBe(true);
  });

  it("in the región and its comuna", async () => {
    await whileSending(() => {
      fireEvent.change(list("region"), { target: { value: "13" } });
      fireEvent.change(list("comuna"), { target: { value: "13101" } });
    });
    expect(list("region").value).toBe("13");
    expect(list("comuna").value).toBe("13101");
  });

  it("in the scan: a file chosen since is not the one that was kept", async () => {
    const kept = { token: "kept", name: "primera.jpg", size: 1 };
    const second = new File(["b"], "segunda.jpg");
    await whileSending(() => choose(second), { ...refused, scan: kept });
    expect(box("documento").files?.[0]).toBe(second);
    cleanup();
    await whileSending(() => undefined, { ...refused, scan: kept });
    expect(box("documento").files).toHaveLength(0);
  });
});
