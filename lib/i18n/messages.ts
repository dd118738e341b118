import type { Lang } from "@/lib/domain/perfil";
import es from "@/messages/es.json";
import ht from "@/messages/ht.json";

export type Messages = typeof es;

/** All sentences, by language. A key that the Kreyòl file lacks does not compile. */
export const messages: Record<Lang, Messages> = { es, ht };
