"use server";

import { registrar as registrarProfile } from "@/app/_tramites/registro";
import type { FormState } from "@/components/form-state";
import { migrante } from "@/lib/profiles/migrante";

export const registrar = async (previous: FormState, form: FormData) => registrarProfile(migrante, previous, form);
