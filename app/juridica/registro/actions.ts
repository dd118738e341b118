"use server";

import { registrar as registrarProfile } from "@/app/_tramites/registro";
import type { FormState } from "@/components/form-state";
import { juridica } from "@/lib/profiles/juridica";

export const registrar = async (previous: FormState, form: FormData) => registrarProfile(juridica, previous, form);
