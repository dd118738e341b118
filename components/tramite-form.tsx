"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Lang } from "@/lib/domain/perfil";
import { FormDone } from "./form-done";
import type { FormAction, FormState } from "./form-state";
import { FormNotice, FormSummary } from "./form-summary";
import { reloadKeeping, takeKept } from "./kept-over-reload";
import type { LostTexts } from "./lost-answer";
import { useSending } from "./use-sending";

/** Ready sentences for what only the form knows to show. */
export type FormTexts = {
  /** Title of the document; `null` where the page around the form has its own. */
  title: string | null;
  /** The language they are in. */
  lang: Lang;
  errorPrefix: string;
  optional: string;
  sending: string;
  lost: LostTexts;
};

type Shared = { state: FormState; texts: FormTexts; pending: boolean; forget: boolean };

const FormContext = createContext<Shared | null>(null);

/** The state of the form around a field. */
export function useTramiteForm(): Shared {
  const shared = useContext(FormContext);
  if (!shared) throw new Error("a field stands outside of TramiteForm");
  return shared;
}

/**
 * A form that works by itself without JavaScript: the server action answers with the state to show.
 * With JavaScript the same action is called in place, so that nothing is reset and the focus can move.
 */
export function TramiteForm({
  action,
  initial,
  submission,
  owner = null,
  forget = false,
  texts,
  children,
}: {
  action: FormAction;
  initial: FormState;
  /** Names this filling-in, so that sending it twice does the work once. */
  submission: string;
  /** Whom a form after the first step is about; kept as it was sent, whatever the page around it has become. */
  owner?: string | null;
  /** What was typed before must not come back from the browser's memory: somebody else may be there by now. */
  forget?: boolean;
  texts: FormTexts;
  children: ReactNode;
}) {
  const [kept, setKept] = useState<ReturnType<typeof takeKept>>(null);
  const sending = useSending(action, initial, { texts: texts.lost, kept });
  const { state, pending } = sending;
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLElement>(null);
  const title = texts.title && (state.summary ? `${texts.errorPrefix}: ${texts.title}` : texts.title);

  useEffect(() => {
    const found = takeKept();
    if (found) setKept(found);
  }, []);

  useEffect(() => {
    if (state.turn > 0 && state.opens === "top") summary.current?.focus();
  }, [state.turn, state.opens]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => sending.send(data));
  }

  const reload = {
    label: texts.lost.otraVersion.recargar,
    onClick: () => form.current && reloadKeeping(form.current, state.scan),
  };

  if (state.done) {
    return (
      <>
        {texts.title && <title>{`${state.done.title} · Clave SENCE (CS)`}</title>}
        <FormDone done={state.done} />
      </>
    );
  }
  return (
    <form
      id="tramite"
      ref={form}
      action={sending.action}
      onSubmit={send}
      noValidate
      aria-busy={pending}
      {...(forget && { autoComplete: "off" })}
    >
      {title && <title>{title}</title>}
      <input type="hidden" name="idioma" value={texts.lang} />
      <input type="hidden" name="envio" value={state.values.envio ?? submission} />
      {owner && <input type="hidden" name="borrador" value={state.values.borrador ?? owner} />}
      <FormSummary ref={summary} state={state} reload={state.outdated ? reload : null} />
      <FormNotice ref={summary} state={state} />
      <FormContext key={kept ? "kept" : "drawn"} value={{ state, texts, pending, forget }}>
        {children}
      </FormContext>
    </form>
  );
}

/** The button that sends the form; it stays pressable, and says so while the answer is on its way. */
export function SendButton({ secondary = false, children }: { secondary?: boolean; children: ReactNode }) {
  const { pending, texts } = useTramiteForm();
  return (
    <button type="submit" className={secondary ? "boton boton--2" : "boton"} aria-disabled={pending}>
      <span>{pending ? texts.sending : children}</span>
    </button>
  );
}
