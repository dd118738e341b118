import { getTranslations } from "next-intl/server";
import { readReceipt } from "@/app/_server/steps";
import { RegistroDone, RegistroForm } from "@/app/_tramites/registro-view";
import { AddressFields } from "@/components/fields/address";
import { CaptchaFields } from "@/components/fields/captcha";
import { NewClaveFields } from "@/components/fields/clave";
import { ContactFields } from "@/components/fields/contact";
import { DocumentFields } from "@/components/fields/document";
import { PersonFields } from "@/components/fields/person";
import { SecretQuestionFields } from "@/components/fields/secret-question";
import { Fieldset } from "@/components/fieldset";
import { captchaPurpose } from "@/lib/procedures/human";
import { registrar } from "./actions";

const place = { perfil: "migrante", tramite: "registro" } as const;

export default async function Page({ searchParams }: PageProps<"/migrante/registro">) {
  const receipt = (await searchParams).paso === "listo" ? await readReceipt(place) : null;
  if (receipt) return <RegistroDone place={place} receipt={receipt} />;

  const t = await getTranslations("campos");
  const part = (n: number) => t("parte", { n, total: 6 });
  return (
    <RegistroForm place={place} action={registrar}>
      <DocumentFields part={part(1)} />
      <PersonFields part={part(2)} />
      <AddressFields part={part(3)} />
      <ContactFields part={part(4)} />
      <Fieldset id="seccion-clave" title={t("claveSence")} part={part(5)}>
        <NewClaveFields />
        <SecretQuestionFields />
      </Fieldset>
      <CaptchaFields part={part(6)} purpose={captchaPurpose(place)} />
    </RegistroForm>
  );
}
