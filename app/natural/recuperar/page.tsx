import { SoonPage, soonMetadata } from "@/components/soon-page";

export const generateMetadata = () => soonMetadata("natural", "recuperar");

export default function Page() {
  return <SoonPage perfil="natural" door="recuperar" />;
}
