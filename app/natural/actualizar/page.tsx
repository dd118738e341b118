import { SoonPage, soonMetadata } from "@/components/soon-page";

export const generateMetadata = () => soonMetadata("natural", "actualizar");

export default function Page() {
  return <SoonPage perfil="natural" door="actualizar" />;
}
