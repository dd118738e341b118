import { SoonPage, soonMetadata } from "@/components/soon-page";

export const generateMetadata = () => soonMetadata("juridica", "facilitador");

export default function Page() {
  return <SoonPage perfil="juridica" door="facilitador" />;
}
