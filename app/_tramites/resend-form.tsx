import "server-only";
import { emptyState, type FormAction } from "@/components/form-state";
import { SendButton, TramiteForm } from "@/components/tramite-form";
import type { Channel } from "@/lib/domain/message";
import { services } from "../_server/wiring";
import { formTexts } from "./form-texts";

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
  return (
    <TramiteForm
      action={action}
      initial={emptyState("")}
      submission={services().random.uuid()}
      owner={owner}
      texts={await formTexts(null)}
    >
      <input type="hidden" name="canal" value={canal} />
      <div className="botones">
        <SendButton secondary>{label}</SendButton>
      </div>
    </TramiteForm>
  );
}
