import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Captcha } from "@/components/captcha";
import { emptyState } from "@/components/form-state";
import { messages } from "@/lib/i18n/messages";
import { FormAround } from "./form";

const texts = messages.es.captcha;

function show(captchaPass: string | null) {
  render(
    <FormAround from={{ ...emptyState("token"), captchaPass }}>
      <Captcha lang="es" purpose="migrante/registro" texts={texts} />
    </FormAround>,
  );
  return new FormData(document.querySelector("form") ?? undefined);
}

describe("the captcha", () => {
  it("asks for the letters", () => {
    const form = show(null);
    expect(screen.getByLabelText(/Captcha/)).toBeDefined();
    expect([form.get("captcha"), form.get("captchaToken"), form.get("captchaProof")]).toEqual(["", "token", ""]);
  });

  it("says that it is answered and sends the pass, as the server drew it and without any script", () => {
    const form = show("pase:abc");
    expect(screen.getByText(texts.verified)).toBeDefined();
    expect(screen.queryByLabelText(/Captcha/)).toBeNull();
    expect([form.get("captcha"), form.get("captchaProof")]).toEqual([null, "pase:abc"]);
    expect(document.activeElement).toBe(document.body);
  });
});
