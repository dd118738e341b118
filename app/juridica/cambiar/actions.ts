"use server";

import * as cambiar from "@/app/_tramites/cambiar";
import type { FormState } from "@/components/form-state";
import { juridica } from "@/lib/profiles/juridica";

export const validar = async (previous: FormState, form: FormData) => cambiar.validar(juridica, previous, form);

export const guardar = async (previous: FormState, form: FormData) => cambiar.guardar(juridica, previous, form);
