"use client";

import { Icon } from "./icon";

/** Opens the browser's own dialog, which also saves a PDF; without JavaScript the browser's menu does. */
export const PrintButton = ({ label }: { label: string }) => (
  <button type="button" className="boton boton--3 solo-js" onClick={() => window.print()}>
    <Icon name="baja" />
    {label}
  </button>
);
