import type { ReactNode } from "react";
import { Icon } from "@/components/icon";

/** A box that stands out: `info` helps on, `warning` asks to be read before going on. `level` is that of its heading. */
export function Notice(props: { kind: "info" | "warning"; title: string; level?: 2 | 3; children: ReactNode }) {
  const Heading = props.level === 3 ? "h3" : "h2";
  const info = props.kind === "info";
  return (
    // Under a browser's translator rich text is made anew in another language, or parts of it stay behind.
    <section key={props.title} className={info ? "aviso aviso--info" : "aviso"}>
      <Icon name={info ? "info" : "alerta"} />
      <div>
        <Heading>{props.title}</Heading>
        {props.children}
      </div>
    </section>
  );
}
