"use client";

import { Failure } from "@/components/failure";
import "./globals.css";
import "./pagina.css";

/** A bug in the layout itself: this is then the whole document. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="es-CL">
      <body>
        <title>Clave SENCE (CS)</title>
        <Failure retry={retry} />
      </body>
    </html>
  );
}
