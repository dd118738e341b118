import { getTranslations } from "next-intl/server";

const steps = ["validar", "completar", "listo"] as const;

export type Step = 1 | 2 | 3;

/** Validar, Completar, Listo. Arriving at the third is being done with it. */
export async function Steps({ current }: { current: Step }) {
  const t = await getTranslations("comun.pasos");
  return (
    <ol className="pasos">
      {steps.map((name, index) => {
        const step = index + 1;
        const done = step < current || (step === current && current === steps.length);
        return (
          <li key={name} className={done ? "hecho" : undefined} aria-current={step === current ? "step" : undefined}>
            <span>
              <span className="oculto">{t(done ? "hecho" : "paso", { n: step, total: steps.length })} </span>
              {t(name)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
