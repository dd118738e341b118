import { configure, fireEvent } from "@testing-library/react";
import { type Mock, vi } from "vitest";
import type { FormAction, FormState } from "@/components/form-state";

// On a busy machine 346 comunas take their time.
configure({ asyncUtilTimeout: 10_000 });

/** The input of the form by its id. */
export function box(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (found instanceof HTMLInputElement) return found;
  throw new Error(`there is no input ${id}`);
}

/** The drop-down of the form by its id. */
export function list(id: string): HTMLSelectElement {
  const found = document.getElementById(id);
  if (found instanceof HTMLSelectElement) return found;
  throw new Error(`there is no list ${id}`);
}

/** Chooses a file; jsdom lets nobody set the files of an input, so `value = ""` takes them away here. */
export function choose(file: File): void {
  const input = box("documento");
  let files: File[] = [file];
  Object.defineProperties(input, {
    files: { configurable: true, get: () => files },
    value: {
      configurable: true,
      get: () => files[0]?.name ?? "",
      set: () => {
        files = [];
      },
    },
  });
  fireEvent.change(input);
}

/** The form that an action was called with, the nth time. */
export function sent(action: Mock<FormAction>, nth: number): FormData {
  const form = action.mock.calls[nth]?.[1];
  if (!form) throw new Error(`nothing was sent a time number ${nth}`);
  return form;
}

/** An action whose answer comes when the test gives it. */
export function slowAction() {
  let answer: (state: FormState) => void = () => undefined;
  const promise = new Promise<FormState>((resolve) => {
    answer = resolve;
  });
  return { action: vi.fn<FormAction>().mockReturnValue(promise), answer };
}
