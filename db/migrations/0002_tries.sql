CREATE TABLE "past_contacts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"email" text NOT NULL,
	"celular" text,
	"until" timestamp with time zone NOT NULL,
	"unproven" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strangers" (
	"purpose" text NOT NULL,
	"subject" text NOT NULL,
	"tries" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"in_row" integer NOT NULL,
	CONSTRAINT "strangers_purpose_subject_pk" PRIMARY KEY("purpose","subject")
);
--> statement-breakpoint
-- Counts per account say nothing about who tried, and keys without a hint cannot be found: both begin anew.
DELETE FROM "attempts";--> statement-breakpoint
DELETE FROM "provisional_keys";--> statement-breakpoint
ALTER TABLE "attempts" DROP CONSTRAINT "attempts_purpose_subject_pk";--> statement-breakpoint
ALTER TABLE "codes" DROP CONSTRAINT "codes_pkey";--> statement-breakpoint
ALTER TABLE "provisional_keys" DROP CONSTRAINT "provisional_keys_pkey";--> statement-breakpoint
ALTER TABLE "provisional_keys" ADD COLUMN "hint" text NOT NULL;--> statement-breakpoint
ALTER TABLE "provisional_keys" ADD COLUMN "issued_at" timestamp with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "provisional_keys" ADD COLUMN "ending" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "client" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_account_id_digest_pk" PRIMARY KEY("account_id","digest");--> statement-breakpoint
ALTER TABLE "provisional_keys" ADD CONSTRAINT "provisional_keys_account_id_hash_pk" PRIMARY KEY("account_id","hash");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_purpose_subject_client_pk" PRIMARY KEY("purpose","subject","client");--> statement-breakpoint
ALTER TABLE "past_contacts" ADD CONSTRAINT "past_contacts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "past_contacts_account" ON "past_contacts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "past_contacts_until" ON "past_contacts" USING btree ("until");--> statement-breakpoint
CREATE UNIQUE INDEX "provisional_keys_open" ON "provisional_keys" USING btree ("account_id") WHERE "provisional_keys"."ending" is null;