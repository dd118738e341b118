import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ButtonForm } from "@/components/button-form";

afterEach(cleanup);

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
