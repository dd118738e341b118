"use client";

import { type MouseEvent, useRef, useState } from "react";
import type { Lang } from "@/lib/domain/perfil";
import { FieldShell, useField } from "./field";
import { Icon } from "./icon";
import { useTramiteForm } from "./tramite-form";

/** Ready sentences; those of the messages' `captcha` fit. */
export type CaptchaTexts = {
  intro: string;
  alt: string;
  refresh: string;
  listen: string;
  label: string;
  help: string;
  unreadable: string;
  withoutLetters: string;
  working: string;
  verified: string;
  failed: string;
};

/** How "Verificar sin letras" goes, for the captcha it was begun with. */
type Work = { token: string; state: "working" | "verified" | "failed"; proof: string };

/** The button that was pressed is gone: the focus goes where the answer is. */
const focus = (element: HTMLElement | null) => element?.focus();

/**
 * Letters to read or to hear, or a proof of work instead. All but the last works without JavaScript.
 *
 * @param purpose the trámite that the captcha is good for, such as `migrante/registro`.
 */
export function Captcha({ lang, purpose, texts }: { lang: Lang; purpose: string; texts: CaptchaTexts }) {
  const { captchaToken: token, captchaPass } = useTramiteForm().state;
  const [latest, setLatest] = useState<Work | null>(null);
  const solved = latest?.token === token ? latest : null;
  const work: Work | null = captchaPass ? { token, state: "verified", proof: captchaPass } : solved;

  async function verifyWithoutLetters() {
    if (work?.state === "working") return;
    setLatest({ token, state: "working", proof: "" });
    try {
      const { solveProof } = await import("./captcha-proof");
      setLatest({ token, state: "verified", proof: await solveProof(purpose) });
    } catch {
      setLatest({ token, state: "failed", proof: "" });
    }
  }

  return (
    <>
      {!work?.proof && <p>{texts.intro}</p>}
      <div className="captcha">
        {!work?.proof && <Letters token={token} lang={lang} texts={texts} />}
        {!work?.proof && (
          <p className="ayuda solo-js">
            <span>{texts.unreadable}</span>{" "}
            <button type="button" className="boton boton--3" onClick={verifyWithoutLetters}>
              {texts.withoutLetters}
            </button>
          </p>
        )}
        <div role="status">
          {work?.proof && (
            <p ref={captchaPass ? null : focus} tabIndex={-1} className="estado estado--ok">
              <Icon name="check" />
              <span>{texts.verified}</span>
            </p>
          )}
          {work && !work.proof && <p className="ayuda">{work.state === "failed" ? texts.failed : texts.working}</p>}
        </div>
        <input type="hidden" name="captchaToken" value={token} />
        <input type="hidden" name="captchaProof" value={work?.proof ?? ""} />
      </div>
    </>
  );
}

function Letters({ token, lang, texts }: { token: string; lang: Lang; texts: CaptchaTexts }) {
  const { value, aria } = useField("captcha", texts.help);
  const { opens, again } = useTramiteForm().state;
  const sound = useRef<HTMLAudioElement>(null);
  const soundUrl = `/captcha/audio?t=${token}&lang=${lang}`;

  function listen(event: MouseEvent) {
    if (!sound.current) return;
    event.preventDefault();
    sound.current.currentTime = 0;
    sound.current.play().catch(() => window.open(soundUrl));
  }

  return (
    <>
      <figure>
        {/* biome-ignore lint/performance/noImgElement: drawn for this form only, already small, never to be kept */}
        <img src={`/captcha/imagen?t=${token}`} width={272} height={88} alt={texts.alt} />
        <div>
          <button type="submit" className="boton boton--3" name="accion" value="refrescar" formNoValidate>
            <Icon name="gira" />
            <span>{texts.refresh}</span>
          </button>
          <a className="boton boton--3" href={soundUrl} target="_blank" rel="noopener" onClick={listen}>
            <Icon name="audio" />
            <span>{texts.listen}</span>
          </a>
        </div>
        {/* biome-ignore lint/a11y/useMediaCaption: a caption would be the answer */}
        <audio ref={sound} src={soundUrl} preload="none" />
      </figure>
      {again && opens === "captcha" && <p className="sin-js">{again}</p>}
      <FieldShell name="captcha" label={texts.label} hint={texts.help}>
        <input
          key={token}
          id="captcha"
          name="captcha"
          type="text"
          className="control c10 mono"
          defaultValue={value}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: whoever asked for another picture wants to be at it, and nothing else
          autoFocus={opens === "captcha"}
          {...aria}
        />
      </FieldShell>
    </>
  );
}
