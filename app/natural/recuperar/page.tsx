import { RecuperarPage } from "@/app/_tramites/recuperar-page";
import { BirthDateField } from "@/components/fields/person";
import { RunField } from "@/components/fields/run";
import { SerieField } from "@/components/fields/serie";
import { natural } from "@/lib/profiles/natural";
import { generar, generarSinRespuesta, identificar, reenviar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/natural/recuperar">) {
  return (
    <RecuperarPage
      profile={natural}
      actions={{ identificar, generar, reenviar }}
      query={await searchParams}
      forgotten={{
        action: generarSinRespuesta,
        fields: (
          <>
            <BirthDateField />
            <SerieField registered />
          </>
        ),
      }}
    >
      <RunField />
    </RecuperarPage>
  );
}
