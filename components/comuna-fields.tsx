"use client";

import { useState } from "react";
import { comunas, regiones, regionOf } from "@/lib/domain/comuna";
import { SelectField } from "./choice-field";
import { FieldShell, useField } from "./field";

/**
 * Región and comuna. Without JavaScript all comunas can be chosen, grouped by región; with it, only those
 * of the región that is chosen, once one is. The names come with the script: as data of the page they would
 * be sent twice.
 */
export function ComunaFields({ texts }: { texts: { region: string; comuna: string; choose: string } }) {
  const comuna = useField("comuna", undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ? regiones.filter(({ code }) => code === chosen) : regiones;
  return (
    <>
      {/* Changes of the región bubble up to here, so the field itself stays the plain one. */}
      <div
        className="contents"
        onChange={({ target }) => target instanceof HTMLSelectElement && setChosen(target.value)}
      >
        <SelectField
          name="region"
          label={texts.region}
          width="c20"
          choose={texts.choose}
          options={regiones.map(({ code, name }) => [code, name])}
        />
      </div>
      <FieldShell name="comuna" label={texts.comuna}>
        <select
          key={chosen}
          id="comuna"
          name="comuna"
          defaultValue={comuna.value}
          required
          className="control c20"
          {...comuna.aria}
        >
          <option value="">{texts.choose}</option>
          {shown.map((region) => (
            <optgroup key={region.code} label={region.name}>
              {comunas
                .filter(({ code }) => regionOf(code) === region.code)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </FieldShell>
    </>
  );
}
