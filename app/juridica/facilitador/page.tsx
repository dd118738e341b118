import { FacilitadorPage } from "@/app/_tramites/facilitador-page";
import { elegir, enviar, registrar, validar } from "./actions";

export default async function Page({ searchParams }: PageProps<"/juridica/facilitador">) {
  return <FacilitadorPage actions={{ validar, elegir, enviar, registrar }} query={await searchParams} />;
}
