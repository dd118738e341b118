"use client";

import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { formatBytes, MAX_SCAN_BYTES } from "@/lib/domain/bytes";
import { Icon } from "./icon";
import { kindOfScan } from "./scan-kind";

/** Ready sentences. `{size}` is where the weight of the file goes. */
export type ScanTexts = {
  label: string;
  hint: ReactNode;
  choose: string;
  replace: string;
  received: string;
  /** "no necesita subirlo otra vez" */
  keptNote: string;
  errorPrefix: string;
  shrinking: string;
  shrunk: string;
  converted: string;
  tooLarge: string;
  heic: string;
};

/** What is said of the file that was chosen, and after which answer that was. */
const nothingSaid = { note: "", error: "", turn: -1 };

export type KeptView = { token: string; name: string; size: number };

/**
 * The scan of the identity document. By itself a plain file input, beside what an earlier try left on the server.
 * With JavaScript a photo over the limit is made smaller before it is sent, one of another kind becomes a JPEG where
 * this browser can read it, and what cannot be sent is told at once.
 *
 * @param turn counts the answers: what one of them said of a file does not hold for another that was chosen since.
 * @param pending an answer is on its way: what is chosen from now on is not what was sent.
 */
export function ScanField({
  kept,
  error,
  turn,
  pending,
  texts,
}: {
  kept: KeptView | null;
  error: string | null;
  turn: number;
  pending: boolean;
  texts: ScanTexts;
}) {
  const input = useRef<HTMLInputElement>(null);
  const chosenSince = useRef(false);
  const [{ note, error: ownError, turn: chosenAfter }, setSaid] = useState(nothingSaid);
  const shown = ownError || (chosenAfter === turn ? null : error);
  const token = kept?.token;
  const known = useRef(token);

  useEffect(() => {
    if (pending) chosenSince.current = false;
  }, [pending]);

  // The server has kept the file that was sent: it is not sent twice, and what was said about it no longer holds.
  useEffect(() => {
    if (token === known.current) return;
    known.current = token;
    if (chosenSince.current || !input.current) return;
    input.current.value = "";
    setSaid(nothingSaid);
  }, [token]);

  async function check({ target: input }: ChangeEvent<HTMLInputElement>) {
    chosenSince.current = true;
    const say = (text: { note?: string; error?: string }) => setSaid({ ...nothingSaid, turn, ...text });
    const file = input.files?.[0];
    setSaid(nothingSaid);
    if (!file) return;
    say({});
    const kind = await kindOfScan(file).catch(() => "taken" as const);
    const tooLarge = file.size > MAX_SCAN_BYTES;
    if (kind === "taken" && !tooLarge) return;

    let photo: File | null = null;
    if (kind === "heic" || file.type.startsWith("image/")) {
      say({ note: texts.shrinking });
      photo = await import("./shrink-photo").then(({ shrinkPhoto }) => shrinkPhoto(file)).catch(() => null);
    }
    // Another file was chosen meanwhile: this one does not matter any more.
    if (input.files?.[0] !== file) return;
    if (photo) {
      const files = new DataTransfer();
      files.items.add(photo);
      input.files = files.files;
      const text = tooLarge ? texts.shrunk : texts.converted;
      say({ note: text.replace("{size}", formatBytes(photo.size)) });
    } else if (kind === "heic" || tooLarge) {
      input.value = "";
      const text = kind === "heic" ? texts.heic : texts.tooLarge;
      say({ error: text.replace("{size}", formatBytes(file.size)) });
    } else {
      // The server knows more kinds, and tells what is wrong with the others.
      say({});
    }
  }

  return (
    <div className={shown ? "campo con-error" : "campo"}>
      <p className="rotulo" id="documento-r">
        <span>{texts.label}</span>{" "}
        <span className="req" aria-hidden="true">
          *
        </span>
      </p>
      <p className="ayuda" id="documento-a">
        {texts.hint}
      </p>
      {shown && (
        <p className="error" id="documento-e">
          <Icon name="error" />
          <span>
            <span className="oculto">{`${texts.errorPrefix}: `}</span>
            <span>{shown}</span>
          </span>
        </p>
      )}
      <div className="archivo">
        {kept && <Kept {...kept} texts={texts} />}
        <div className="subir">
          <label htmlFor="documento" id="documento-l">
            {kept ? texts.replace : texts.choose}
          </label>
          <input
            ref={input}
            type="file"
            id="documento"
            name="documento"
            // No HEIC, and no image/*: an iPhone that is asked for JPEG makes one of its HEIC by itself.
            accept="image/jpeg,image/png,image/webp,application/pdf"
            required={!kept}
            onChange={check}
            aria-labelledby="documento-r documento-l"
            aria-describedby={shown ? "documento-a documento-e" : "documento-a"}
            {...(shown && { "aria-invalid": true })}
          />
          {note && (
            <p className="ayuda" aria-hidden="true">
              {note}
            </p>
          )}
        </div>
      </div>
      <p className="oculto" aria-live="polite">
        {note || ownError}
      </p>
    </div>
  );
}

function Kept({ token, name, size, texts }: KeptView & { texts: ScanTexts }) {
  return (
    <div className="recibido">
      <input type="hidden" name="documentoGuardado" value={token} />
      <Icon name="archivo" />
      <p>
        <b>{name}</b>
        <span>{`${formatBytes(size)} · ${texts.keptNote}`}</span>
      </p>
      <span className="estado estado--ok">
        <Icon name="check" />
        <span>{texts.received}</span>
      </span>
    </div>
  );
}
