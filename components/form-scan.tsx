"use client";

import { ScanField, type ScanTexts } from "./scan-field";
import { useTramiteForm } from "./tramite-form";

/** The scan as the form around it knows it: kept over every error, and named when refused. */
export function FormScan({ texts }: { texts: Omit<ScanTexts, "errorPrefix"> }) {
  const { state, pending, texts: shared } = useTramiteForm();
  const error = state.errors.find(({ field }) => field === "documento")?.message ?? null;
  return (
    <ScanField
      kept={state.scan}
      error={error}
      turn={state.turn}
      pending={pending}
      texts={{ ...texts, errorPrefix: shared.errorPrefix }}
    />
  );
}
