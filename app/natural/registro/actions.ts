"use server";

import { registrar as registrarProfile } from "@/app/_tramites/registro";
import type { FormState } from "@/components/form-state";
import { natural } from "@/lib/profiles/natural";

export const registrar = async (previous: FormState, form: FormData) => registrarProfile(natural, previous, form);
