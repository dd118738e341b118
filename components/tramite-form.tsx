"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useRef,
} from "react";
import type { FormAction, FormState } from "./form-state";
import { Icon } from "./icon";

/** Ready sentences for what only the form knows to show. */
export type FormTexts = {
  /** Title of the document; `null` where the page around the form has its own. */
  title: string | null;
  errorPrefix: string;
  optional: string;
  sending: string;
};

type Shared = { state: FormState; texts: FormTexts; pending: boolean };

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
  texts,
  children,
}: {
  action: FormAction;
  initial: FormState;
  /** Names this filling-in, so that sending it twice does the work once. */
  submission: string;
  /** Whom a form after the first step is about; kept as it was sent, whatever the page around it has become. */
  owner?: string | null;
  texts: FormTexts;
  children: ReactNode;
}) {
  const [state, dispatch, pending] = useActionState(action, initial);
  const summary = useRef<HTMLElement>(null);
  const title = texts.title && (state.errors.length > 0 ? `${texts.errorPrefix}: ${texts.title}` : texts.title);

  useEffect(() => {
    if (state.turn > 0) summary.current?.focus();
  }, [state.turn]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = new FormData(form, submitter);
    startTransition(() => dispatch(data));
  }

  return (
    <form id="tramite" action={dispatch} onSubmit={send} noValidate aria-busy={pending}>
      {title && <title>{title}</title>}
      <input type="hidden" name="envio" value={state.values.envio ?? submission} />
      {owner && <input type="hidden" name="borrador" value={state.values.borrador ?? owner} />}
      {state.summary && <Summary ref={summary} summary={state.summary} errors={state.errors} />}
      {state.notice && (
        <section ref={summary} className="aviso aviso--info" role="status" tabIndex={-1}>
          <Icon name="check" />
          <p>{state.notice}</p>
        </section>
      )}
      <FormContext value={{ state, texts, pending }}>{children}</FormContext>
    </form>
  );
}

function Summary({
  ref,
  summary,
  errors,
}: {
  ref: React.Ref<HTMLElement>;
  summary: NonNullable<FormState["summary"]>;
  errors: FormState["errors"];
}) {
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is the only way to bring the reader to the errors
    <section ref={ref} className="resumen" role="alert" aria-labelledby="resumen-titulo" tabIndex={-1} autoFocus>
      <h2 id="resumen-titulo">
        <Icon name="error" />
        {summary.title}
      </h2>
      <p>{summary.lead}</p>
      {summary.again && <p className="sin-js">{summary.again}</p>}
      <ul>
        {errors.map(({ field, message, ways }) => (
          <li key={field}>
            {field === "" ? <b>{message}</b> : <a href={`#${field}`}>{message}</a>}
            {ways.map(({ href, label }) => (
              <p key={href}>
                <a href={href}>{label}</a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button that sends the form; it stays pressable, and says so while the answer is on its way. */
export function SendButton({ secondary = false, children }: { secondary?: boolean; children: ReactNode }) {
  const { pending, texts } = useTramiteForm();
  return (
    <button type="submit" className={secondary ? "boton boton--2" : "boton"} aria-disabled={pending}>
      {pending ? texts.sending : children}
    </button>
  );
}
