"use server";

import * as actualizar from "@/app/_tramites/actualizar";
import type { FormState } from "@/components/form-state";
import { natural } from "@/lib/profiles/natural";

export const validar = async (previous: FormState, form: FormData) => actualizar.validar(natural, previous, form);

export const guardar = async (previous: FormState, form: FormData) => actualizar.guardar(natural, previous, form);
