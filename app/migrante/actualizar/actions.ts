"use server";

import * as actualizar from "@/app/_tramites/actualizar";
import type { FormState } from "@/components/form-state";
import { migrante } from "@/lib/profiles/migrante";

export const validar = async (previous: FormState, form: FormData) => actualizar.validar(migrante, previous, form);

export const elegir = async (previous: FormState, form: FormData) => actualizar.elegir(migrante, previous, form);

export const guardar = async (previous: FormState, form: FormData) => actualizar.guardar(migrante, previous, form);
