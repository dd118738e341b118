"use client";

import { type Option, SelectField } from "./choice-field";
import type { FieldTexts, Need } from "./field";

/** Every country as `code name` lines: one string weighs half of what a list of pairs does on its way here. */
export type PackedCountries = { lines: string };

/** A country by its name in the language shown. */
export function CountryField({
  countries,
  ...field
}: FieldTexts & { name: string; need?: Need; choose: string; countries: PackedCountries }) {
  const options = countries.lines.split("\n").map((line): Option => [line.slice(0, 2), line.slice(3)]);
  return <SelectField {...field} width="c20" options={options} />;
}
