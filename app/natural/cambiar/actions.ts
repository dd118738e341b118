"use server";

import * as cambiar from "@/app/_tramites/cambiar";
import type { FormState } from "@/components/form-state";
import { natural } from "@/lib/profiles/natural";

export const validar = async (previous: FormState, form: FormData) => cambiar.validar(natural, previous, form);

export const guardar = async (previous: FormState, form: FormData) => cambiar.guardar(natural, previous, form);
