import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Missing } from "@/components/missing";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("noEncontrada");
  return { title: t("titulo") };
}

export default function NotFound() {
  return <Missing />;
}
