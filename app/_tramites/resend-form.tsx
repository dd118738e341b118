import "server-only";
import { getTranslations } from "next-intl/server";
import { emptyState, type FormAction } from "@/components/form-state";
import { SendButton, TramiteForm } from "@/components/tramite-form";
import type { Channel } from "@/lib/domain/message";
import { services } from "../_server/wiring";

/** One button: the key again, by the other channel. */
export async function ResendForm({
  action,
  owner,
  canal,
  label,
}: {
  action: FormAction;
  /** Of the receipt. */
  owner: string;
  canal: Channel;
  label: string;
}) {
  const t = await getTranslations("campos");
  return (
    <TramiteForm
      action={action}
      initial={emptyState("")}
      submission={services().random.uuid()}
      owner={owner}
      texts={{ title: null, errorPrefix: t("error"), optional: t("opcional"), sending: t("enviando") }}
    >
      <input type="hidden" name="canal" value={canal} />
      <div className="botones">
        <SendButton secondary>{label}</SendButton>
      </div>
    </TramiteForm>
  );
}
