import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { unstable_isUnrecognizedActionError } from "next/navigation";
import { afterEach, expect, it, vi } from "vitest";
import { ButtonForm } from "@/components/button-form";

afterEach(cleanup);

vi.mock("next/navigation", async (importOriginal) => {
  const original = await importOriginal<typeof import("next/navigation")>();
  return { ...original, unstable_isUnrecognizedActionError: vi.fn(original.unstable_isUnrecognizedActionError) };
});

it("loads the page anew when that is of an older version: it holds nothing that was typed", async () => {
  vi.mocked(unstable_isUnrecognizedActionError).mockReturnValueOnce(true);
  const reload = vi.fn();
  vi.stubGlobal("location", { ...location, reload });
  render(
    <ButtonForm action={() => Promise.reject(new Error("older"))} className="tarjeta" lost="no answer">
      <button type="submit">Terminar</button>
    </ButtonForm>,
  );
  await act(async () => fireEvent.click(screen.getByText("Terminar")));
  expect(reload).toHaveBeenCalledOnce();
  expect(screen.getByRole("alert").textContent).toBe("");
  vi.unstubAllGlobals();
});

it("stays when no answer comes, says so, and can be pressed again", async () => {
  const action = vi
    .fn<(form: FormData) => Promise<void>>()
    .mockRejectedValueOnce(new TypeError("Failed to fetch"))
    .mockResolvedValue();
  render(
    <ButtonForm action={action} className="tarjeta" lost="no answer">
      <input type="hidden" name="perfil" value="natural" />
      <button type="submit">Terminar</button>
    </ButtonForm>,
  );
  const press = () => act(async () => fireEvent.click(screen.getByText("Terminar")));
  await press();
  expect(screen.getByRole("alert").textContent).toBe("no answer");
  await press();
  expect(screen.getByRole("alert").textContent).toBe("");
  expect(action).toHaveBeenCalledTimes(2);
  expect(action.mock.calls[1]?.[0].get("perfil")).toBe("natural");
});
