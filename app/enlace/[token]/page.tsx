import { getTranslations } from "next-intl/server";
import { services } from "@/app/_server/wiring";
import { ButtonForm } from "@/components/button-form";
import { Notice } from "@/components/notice";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";
import { linkToken } from "@/lib/domain/link-token";
import { doorPath } from "@/lib/domain/offer";
import type { LinkKind } from "@/lib/ports";
import { answerWith } from "@/lib/web/status";
import { follow } from "./actions";

/**
 * Where the links in messages lead. Opening the page does nothing, since scanners open every link:
 * the button does.
 */
export default async function Page({ params, searchParams }: PageProps<"/enlace/[token]">) {
  const token = linkToken((await params).token);
  const link = token === null ? null : await services().links.look(token);
  if (token === null || !link) return <NoLink cut={token === null} />;
  const [t, lost] = await Promise.all([getTranslations("enlace"), getTranslations("formulario.perdida")]);
  const query = await searchParams;
  const just = link.state === "used" && query.hecho !== undefined;
  const failed = link.state === "open" && query.falla !== undefined;
  const { title, text } = await words(link.kind, just ? "done" : link.state);
  return (
    <PageLayout crumb={title} title={title} lead={text}>
      <title>{`${title} · Clave SENCE (CS)`}</title>
      {failed && (
        <Notice kind="warning" title={t("falla")}>
          <p>{t("fallaTexto")}</p>
        </Notice>
      )}
      {link.state === "open" ? (
        <ButtonForm action={follow} className="botones" lost={lost("boton")}>
          <input type="hidden" name="token" value={token} />
          <button type="submit" className="boton">
            {t(`${link.kind}.boton`)}
          </button>
          <a className="boton boton--2" href="/">
            {t("inicio")}
          </a>
        </ButtonForm>
      ) : (
        <div className="botones">
          {just && link.kind !== "confirmar" ? (
            // Whoever had no clave before the change has none again.
            <>
              <a className="boton" href={doorPath(link.perfil, "cambiar")}>
                {t("cambiar")}
              </a>
              <a className="boton boton--2" href={doorPath(link.perfil, "recuperar")}>
                {t("recuperar")}
              </a>
            </>
          ) : (
            <a className="boton" href="/">
              {t("inicio")}
            </a>
          )}
        </div>
      )}
    </PageLayout>
  );
}

/** Of a link that was cut or copied wrongly, nothing can be guessed: says how to come by the whole one. */
async function NoLink({ cut }: { cut: boolean }) {
  const t = await getTranslations("enlace");
  const why = cut ? "incompleto" : "desconocido";
  const title = t(`${why}.titulo`);
  answerWith(404);
  return (
    <PageLayout crumb={title} title={title} lead={t(`${why}.texto`)}>
      <title>{`${title} · Clave SENCE (CS)`}</title>
      <div className="tarjeta pila">
        <p>{t(`${why}.hacer`)}</p>
        <p>{t.rich("ayuda", rich)}</p>
        <div className="botones">
          <a className="boton" href="/">
            {t("inicio")}
          </a>
        </div>
      </div>
    </PageLayout>
  );
}

async function words(kind: LinkKind, state: "open" | "used" | "expired" | "done") {
  const t = await getTranslations("enlace");
  switch (state) {
    case "open":
      return { title: t(`${kind}.titulo`), text: t(`${kind}.texto`) };
    case "done":
      return { title: t(`${kind}.hecho`), text: t(`${kind}.hechoTexto`) };
    case "used":
      return { title: t("usado"), text: t("usadoTexto") };
    case "expired":
      return { title: t("vencido"), text: t.rich("vencidoTexto", rich) };
  }
}
