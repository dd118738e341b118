import type { ReactNode } from "react";
import { helpLine } from "@/lib/domain/offer";

/** The help line as a link that dials. */
export function HelpLine({ className = "nb" }: { className?: string }) {
  return (
    <a className={className} href={helpLine.href}>
      {helpLine.shown}
    </a>
  );
}

/** Tags that any message may use with `t.rich`. `<tel></tel>` is the help line, `<es>` a name that stays Spanish. */
export const rich = {
  b: (chunks: ReactNode) => <b>{chunks}</b>,
  tel: () => <HelpLine />,
  li: (chunks: ReactNode) => <li>{chunks}</li>,
  es: (chunks: ReactNode) => <span lang="es">{chunks}</span>,
};
