"use server";

import * as recuperar from "@/app/_tramites/recuperar";
import type { FormState } from "@/components/form-state";
import { migrante } from "@/lib/profiles/migrante";

export const identificar = async (previous: FormState, form: FormData) =>
  recuperar.identificar(migrante, previous, form);

export const elegir = async (previous: FormState, form: FormData) => recuperar.elegir(migrante, previous, form);

export const generar = async (previous: FormState, form: FormData) => recuperar.generar(migrante, previous, form);

export const reenviar = async (previous: FormState, form: FormData) => recuperar.reenviar(migrante, previous, form);
