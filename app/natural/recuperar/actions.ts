"use server";

import * as recuperar from "@/app/_tramites/recuperar";
import type { FormState } from "@/components/form-state";
import { natural } from "@/lib/profiles/natural";

export const identificar = async (previous: FormState, form: FormData) =>
  recuperar.identificar(natural, previous, form);

export const generar = async (previous: FormState, form: FormData) => recuperar.generar(natural, previous, form);

export const generarSinRespuesta = async (previous: FormState, form: FormData) =>
  recuperar.generarSinRespuesta(natural, previous, form);

export const reenviar = async (previous: FormState, form: FormData) => recuperar.reenviar(natural, previous, form);
