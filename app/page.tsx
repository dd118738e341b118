import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/icon";
import { ProfileCard } from "@/components/profile-card";
import { rich } from "@/components/rich";
import { Shell } from "@/components/shell";
import { perfiles } from "@/lib/domain/perfil";
import "./inicio.css";

const notes = ["personal", "noLlega", "claveUnica", "otrasClaves"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inicio");
  return { title: { absolute: t("tituloVentana") }, description: t("aviso") };
}

export default async function Home() {
  const t = await getTranslations("inicio");
  const links = { a: (chunks: React.ReactNode) => <a href="/informacion#actualizar">{chunks}</a> };
  return (
    <Shell>
      <div className="portada">
        <div className="contenedor">
          <h1>{t("titulo")}</h1>
          <p className="bajada">
            <Icon name="info" />
            <span>{t("aviso")}</span>
          </p>
        </div>
      </div>
      <div className="contenedor">
        <div className="perfiles">
          {perfiles.map((perfil) => (
            <ProfileCard key={perfil} perfil={perfil} />
          ))}
        </div>
        <section className="seccion-home" id="presente">
          <h2>{t("presente.titulo")}</h2>
          <ul className="notas">
            {notes.map((note) => (
              <li key={note}>
                <h3>{t(`presente.${note}.titulo`)}</h3>
                <p>{t.rich(`presente.${note}.texto`, { ...rich, ...links })}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Shell>
  );
}
