/** The symbols of public/iconos.svg. */
export type IconName =
  | "alerta"
  | "alta"
  | "archivo"
  | "audio"
  | "baja"
  | "cambia"
  | "cedula"
  | "check"
  | "edificio"
  | "edita"
  | "error"
  | "fac"
  | "gira"
  | "info"
  | "mundo"
  | "ojo"
  | "recupera"
  | "sms"
  | "tel"
  | "va";

/** A drawing that goes with a text, never alone: screen readers pass it over. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" aria-hidden="true">
      <use href={`/iconos.svg#${name}`} />
    </svg>
  );
}
