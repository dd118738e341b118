"use client";

import { failureTexts } from "@/components/failure-texts";
import { HelpLine } from "@/components/rich";
import { langs } from "@/lib/domain/perfil";

/** What to say when something broke, with a way to try again and a way out. */
export function Failure({ retry }: { retry: () => void }) {
  return (
    <main id="contenido" className="contenedor">
      <div className="pila falla">
        {langs.map((lang) => {
          const text = failureTexts[lang];
          return (
            <section key={lang} lang={lang} className="tarjeta pila">
              <h1>{text.titulo}</h1>
              <p>{text.texto}</p>
              <div className="botones">
                <button type="button" className="boton" onClick={retry}>
                  {text.reintentar}
                </button>
                <a className="boton boton--2" href="/">
                  {text.volver}
                </a>
              </div>
              <p>
                {text.llamar} <HelpLine />.
              </p>
            </section>
          );
        })}
      </div>
    </main>
  );
}
