"use server";

import * as recuperar from "@/app/_tramites/recuperar";
import type { FormState } from "@/components/form-state";
import { juridica } from "@/lib/profiles/juridica";

export const identificar = async (previous: FormState, form: FormData) =>
  recuperar.identificar(juridica, previous, form);

export const generar = async (previous: FormState, form: FormData) => recuperar.generar(juridica, previous, form);

export const reenviar = async (previous: FormState, form: FormData) => recuperar.reenviar(juridica, previous, form);
