import type { ReactNode } from "react";
import type { FormAction } from "@/components/form-state";

/** The form for a number that several documents share: what tells them apart. */
export type Which = { action: FormAction; fields: ReactNode };

/** Such a number: the owner of the form that asks which document it is, and how it is shown. */
export type SharedNumber = { owner: string; shown: string };
