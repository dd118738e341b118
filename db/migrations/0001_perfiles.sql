CREATE TABLE "companies" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"razon_social" text NOT NULL,
	"nombre_fantasia" text,
	"tipo" text NOT NULL,
	"giro" text NOT NULL,
	"representante_rut" text NOT NULL,
	"representante_nombres" text NOT NULL,
	"representante_apellidos" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facilitators" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"otec_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "clave_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "pregunta" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "respuesta_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "direccion" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "numero" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "comuna" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "persons" ALTER COLUMN "sexo" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "persons" ALTER COLUMN "estado_civil" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "persons" ALTER COLUMN "hijos" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "persons" ALTER COLUMN "pais_origen" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "serie_hash" text;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "actor" uuid;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilitators" ADD CONSTRAINT "facilitators_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilitators" ADD CONSTRAINT "facilitators_otec_id_accounts_id_fk" FOREIGN KEY ("otec_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "facilitators_otec" ON "facilitators" USING btree ("otec_id");--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_accounts_id_fk" FOREIGN KEY ("actor") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;