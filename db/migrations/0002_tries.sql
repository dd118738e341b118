CREATE TABLE "past_contacts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"email" text NOT NULL,
	"celular" text,
	"until" timestamp with time zone NOT NULL,
	"standing" text NOT NULL
);--> statement-breakpoint
CREATE TABLE "strangers" (
	"purpose" text NOT NULL,
	"subject" text NOT NULL,
	"tries" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"in_row" integer NOT NULL,
	CONSTRAINT "strangers_purpose_subject_pk" PRIMARY KEY("purpose","subject")
);--> statement-breakpoint
-- Counts for an account say nothing about who tried: they begin anew.
DELETE FROM "attempts";--> statement-breakpoint
ALTER TABLE "attempts" DROP CONSTRAINT "attempts_purpose_subject_pk";--> statement-breakpoint
ALTER TABLE "codes" DROP CONSTRAINT "codes_pkey";--> statement-breakpoint
ALTER TABLE "provisional_keys" DROP CONSTRAINT "provisional_keys_pkey";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "doubted_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "browsers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "pending_changes" ADD COLUMN "known" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Keys that are out go on opening: without a hint they are looked at whatever was typed.
ALTER TABLE "provisional_keys" ADD COLUMN "hint" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "provisional_keys" ALTER COLUMN "hint" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "provisional_keys" ADD COLUMN "issued_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "provisional_keys" ALTER COLUMN "issued_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "provisional_keys" ADD COLUMN "ending" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "client" text NOT NULL;--> statement-breakpoint
ALTER TABLE "codes" ADD CONSTRAINT "codes_account_id_digest_pk" PRIMARY KEY("account_id","digest");--> statement-breakpoint
ALTER TABLE "provisional_keys" ADD CONSTRAINT "provisional_keys_account_id_hash_pk" PRIMARY KEY("account_id","hash");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_purpose_subject_client_pk" PRIMARY KEY("purpose","subject","client");--> statement-breakpoint
ALTER TABLE "past_contacts" ADD CONSTRAINT "past_contacts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "past_contacts_account" ON "past_contacts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "past_contacts_until" ON "past_contacts" USING btree ("until");--> statement-breakpoint
CREATE UNIQUE INDEX "provisional_keys_open" ON "provisional_keys" USING btree ("account_id") WHERE "provisional_keys"."ending" is null;--> statement-breakpoint
-- What the links that undo know of the last week: where accounts were reached, and whether that came without proof.
INSERT INTO "past_contacts" ("account_id", "email", "celular", "until", "standing")
SELECT l."account_id", l."before"->'data'->'contact'->>'email', l."before"->'data'->'contact'->>'celular',
  l."expires_at" - interval '7 days',
  CASE WHEN EXISTS (
    SELECT FROM "operations" o
    WHERE o."account_id" = l."account_id" AND o."outcome" = 'aplicado' AND o."submission" <> l."submission"
      AND o."effective_at" < l."expires_at" - interval '7 days'
      AND o."effective_at" > l."expires_at" - interval '37 days'
  ) THEN 'doubted' ELSE 'trusted' END
FROM "links" l
WHERE l."kind" = 'deshacer' AND l."used_at" IS NULL AND l."before" ? 'data'
ORDER BY l."seq";--> statement-breakpoint
UPDATE "accounts" a SET "doubted_until" = o."until"
FROM (
  SELECT "account_id", max("effective_at") + interval '30 days' AS "until"
  FROM "operations" WHERE "outcome" = 'aplicado' AND "effective_at" > now() - interval '30 days'
  GROUP BY "account_id"
) o
WHERE o."account_id" = a."id";