import { SoonPage, soonMetadata } from "@/components/soon-page";

export const generateMetadata = () => soonMetadata("juridica", "recuperar");

export default function Page() {
  return <SoonPage perfil="juridica" door="recuperar" />;
}
