"use server";

import * as actualizar from "@/app/_tramites/actualizar";
import type { FormState } from "@/components/form-state";
import { juridica } from "@/lib/profiles/juridica";

export const validar = async (previous: FormState, form: FormData) => actualizar.validar(juridica, previous, form);

export const guardar = async (previous: FormState, form: FormData) => actualizar.guardar(juridica, previous, form);
