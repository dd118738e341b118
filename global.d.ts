import type messages from "@/messages/es.json";

declare module "use-intl" {
  interface AppConfig {
    Locale: "es-CL";
    Messages: typeof messages;
  }
}
