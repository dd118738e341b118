import { SendButton } from "@/components/tramite-form";

/** How a form ends: its one main button, and the way back. */
export const FormButtons = ({ send, back, to }: { send: string; back: string; to: string }) => (
  <div className="botones">
    <SendButton>{send}</SendButton>
    <a className="boton boton--2" href={to}>
      {back}
    </a>
  </div>
);
