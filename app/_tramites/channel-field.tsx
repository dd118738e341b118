import "server-only";
import { getTranslations } from "next-intl/server";
import { type Option, RadioField } from "@/components/choice-field";
import { services } from "../_server/wiring";

/** By which channel a key should go, of those that exist here. `sms` is left out where there is no mobile. */
export async function ChannelField({ label, notes }: { label: string; notes: { email: string; sms: string | null } }) {
  const t = await getTranslations("recuperar");
  const options: Option[] = [["email", t("porCorreo"), notes.email]];
  if (notes.sms !== null && services().channels.has("sms")) options.push(["sms", t("porSms"), notes.sms]);
  return <RadioField name="canal" label={label} tall options={options} />;
}
