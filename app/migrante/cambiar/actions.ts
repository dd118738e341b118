"use server";

import * as cambiar from "@/app/_tramites/cambiar";
import type { FormState } from "@/components/form-state";
import { migrante } from "@/lib/profiles/migrante";

export const validar = async (previous: FormState, form: FormData) => cambiar.validar(migrante, previous, form);

export const elegir = async (previous: FormState, form: FormData) => cambiar.elegir(migrante, previous, form);

export const guardar = async (previous: FormState, form: FormData) => cambiar.guardar(migrante, previous, form);
