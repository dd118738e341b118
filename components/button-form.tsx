"use client";

import { unstable_isUnrecognizedActionError as isOutdated, unstable_rethrow } from "next/navigation";
import { type FormEvent, type ReactNode, useState, useTransition } from "react";

/**
 * A form of hidden fields and a button, which leads to another page. Without JavaScript the browser posts it. With it
 * the page stays as it is when no answer comes, and says so beside the button.
 */
export function ButtonForm({
  action,
  className,
  lost,
  children,
}: {
  action: (form: FormData) => Promise<void>;
  className: string;
  /** Said when no answer came. */
  lost: string;
  children: ReactNode;
}) {
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState(false);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    setFailed(false);
    start(async () => {
      try {
        await action(form);
      } catch (error) {
        // A redirect is an answer.
        unstable_rethrow(error);
        // The page is of an older version, and holds nothing that was typed.
        if (isOutdated(error)) location.reload();
        else setFailed(true);
      }
    });
  }

  return (
    <form action={action} onSubmit={send} className={className} aria-busy={pending}>
      {children}
      <div role="alert">{failed && <p className="error">{lost}</p>}</div>
    </form>
  );
}
