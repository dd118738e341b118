"use client";

import { useTramiteForm } from "./tramite-form";

/**
 * The address that an error was last shown about. Sent a second time, it is no longer asked whether another was
 * meant: without JavaScript too, there is no other way to say yes.
 */
export function SeenEmail() {
  const { errors, values } = useTramiteForm().state;
  const seen = errors.some(({ field }) => field === "email") ? values.email : values.emailVisto;
  return <input type="hidden" name="emailVisto" value={seen ?? ""} />;
}
