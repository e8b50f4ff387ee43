CREATE TABLE "organisation_predicate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_code" text NOT NULL,
	"unit_name" text NOT NULL,
	"no" integer NOT NULL,
	"is_current" boolean DEFAULT true NOT NULL,
	"predicate" text NOT NULL,
	"basis" text NOT NULL,
	"reason" text,
	"set_by" text NOT NULL,
	"set_by_account_id" uuid NOT NULL,
	"on_behalf_of" text,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_predicate_no" UNIQUE("cycle_id","unit_id","no"),
	CONSTRAINT "organisation_predicate_word" CHECK ("organisation_predicate"."predicate" in ('istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')),
	CONSTRAINT "organisation_predicate_reason" CHECK ("organisation_predicate"."no" = 1 or "organisation_predicate"."reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "organisation_predicate" ADD CONSTRAINT "organisation_predicate_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_predicate" ADD CONSTRAINT "organisation_predicate_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_predicate_current" ON "organisation_predicate" USING btree ("cycle_id","unit_id") WHERE "organisation_predicate"."is_current";