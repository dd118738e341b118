"use server";

import { elegirFacilitador, registrarFacilitador, enviar as send, validarOtec } from "@/app/_tramites/facilitador";
import type { FormState } from "@/components/form-state";

export const validar = async (previous: FormState, form: FormData) => validarOtec(previous, form);

export const elegir = async (previous: FormState, form: FormData) => elegirFacilitador(previous, form);

export const enviar = async (previous: FormState, form: FormData) => send(previous, form);

export const registrar = async (previous: FormState, form: FormData) => registrarFacilitador(previous, form);
