import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageLayout } from "@/components/page-layout";
import { rich } from "@/components/rich";
import { type Door, doorPath, offers } from "@/lib/domain/offer";
import { perfiles, tramites } from "@/lib/domain/perfil";
import "../texto.css";

/** The facilitator last: what becomes of its key is explained under the others. */
const doors = [...tramites, "facilitador"] as const satisfies readonly Door[];

const questions = [
  "clave",
  "provisoria",
  "noLlega",
  "respuesta",
  "sinAcceso",
  "noFuiYo",
  "letras",
  "rut",
  "representante",
  "claveEmpresa",
  "facilitador",
  "otec",
] as const;

const tags = {
  ...rich,
  ul: (chunks: ReactNode) => <ul>{chunks}</ul>,
  pasos: (chunks: ReactNode) => <a href="#facilitador">{chunks}</a>,
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("menu");
  return { title: t("informacion") };
}

export default async function Information() {
  const t = await getTranslations("informacion");
  const menu = await getTranslations("menu");
  return (
    <PageLayout crumb={menu("informacion")} title={t("titulo")} lead={t("bajada")} aside={<Contents />}>
      <div className="prosa">
        <section id="que-es">
          <h2>{t("queEs.titulo")}</h2>
          <p>{t("queEs.uso")}</p>
          <p>{t("queEs.sitio")}</p>
        </section>
        <section id="requisitos">
          <h2>{t("requisitos.titulo")}</h2>
          <ul>{t.rich("requisitos.lista", rich)}</ul>
          <h3>{t("consideraciones.titulo")}</h3>
          <ul>{t.rich("consideraciones.lista", rich)}</ul>
        </section>
        <section id="presente">
          <h2>{t("presente.titulo")}</h2>
          <ol>{t.rich("presente.lista", rich)}</ol>
        </section>
        <section id="paso-a-paso">
          <h2>{t("pasos.titulo")}</h2>
          <p>{t("pasos.intro")}</p>
          {doors.map((door) => (
            <DoorHelp key={door} door={door} />
          ))}
        </section>
        <section id="preguntas">
          <h2>{t("preguntas.titulo")}</h2>
          <div className="preguntas">
            {questions.map((question) => (
              <details key={question} className="mas">
                <summary>{t(`preguntas.${question}.pregunta`)}</summary>
                <p>{t.rich(`preguntas.${question}.respuesta`, tags)}</p>
              </details>
            ))}
          </div>
        </section>
      </div>
    </PageLayout>
  );
}

/** The steps behind one door, and where each profile that offers it begins. */
async function DoorHelp({ door }: { door: Door }) {
  const t = await getTranslations("informacion.pasos");
  const menu = await getTranslations("menu");
  const name = await getTranslations("comun.perfil");
  return (
    <>
      <h3 id={door}>{t(`${door}.titulo`)}</h3>
      <ol>{t.rich(`${door}.lista`, tags)}</ol>
      <p className="enlaces">
        {menu(door)}:{" "}
        {perfiles
          .filter((perfil) => offers(perfil, door))
          .map((perfil) => (
            <a key={perfil} href={doorPath(perfil, door)}>
              {name(perfil)}
            </a>
          ))}
      </p>
    </>
  );
}

async function Contents() {
  const t = await getTranslations("informacion");
  const common = await getTranslations("comun");
  return (
    <nav className="tarjeta partes" aria-labelledby="indice">
      <h2 id="indice">{common("enEstaPagina")}</h2>
      <ol>
        <li>
          <a href="#que-es">{t("queEs.titulo")}</a>
        </li>
        <li>
          <a href="#requisitos">{t("requisitos.titulo")}</a>
        </li>
        <li>
          <a href="#presente">{t("presente.titulo")}</a>
        </li>
        <li>
          <a href="#paso-a-paso">{t("pasos.titulo")}</a>
        </li>
        <li>
          <a href="#preguntas">{t("preguntas.titulo")}</a>
        </li>
      </ol>
    </nav>
  );
}
