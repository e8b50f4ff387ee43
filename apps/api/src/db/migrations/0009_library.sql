ALTER TABLE "indicator_definition" ADD COLUMN "position_kind" text;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "position_title" text;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD COLUMN "withdrawal_reason" text;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "position_kind" text;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "position_title" text;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "created_at" timestamp (3) with time zone NOT NULL DEFAULT now();--> statement-breakpoint
ALTER TABLE "plan_template" ALTER COLUMN "created_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "plan_template" ADD COLUMN "withdrawal_reason" text;--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD COLUMN "code_version" integer;--> statement-breakpoint
-- a row that still says what a version of its code says took that version; of what was worded anew nobody knows
UPDATE "plan_indicator" i SET "code_version" = (
	SELECT max(d."definition_version") FROM "indicator_definition" d
	WHERE d."code" = i."code" AND (d."title", d."aspect", d."unit", d."direction", d."maximum") IS NOT DISTINCT FROM (i."title", i."aspect", i."unit", i."direction", i."maximum"))
WHERE i."code" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_definition" FOREIGN KEY ("code","code_version") REFERENCES "indicator_definition"("code","definition_version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicator_definition_unit" ON "indicator_definition" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "plan_template_unit" ON "plan_template" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "plan_indicator_code" ON "plan_indicator" USING btree ("code");--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_position_kind" CHECK ("indicator_definition"."position_kind" in ('struktural', 'fungsional', 'pelaksana'));--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_position_title" CHECK (btrim("indicator_definition"."position_title") <> '');--> statement-breakpoint
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_withdrawn" CHECK (num_nulls("indicator_definition"."withdrawn_at", "indicator_definition"."withdrawn_by", "indicator_definition"."withdrawal_reason") in (0, 3));--> statement-breakpoint
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_position_kind" CHECK ("plan_template"."position_kind" in ('struktural', 'fungsional', 'pelaksana'));--> statement-breakpoint
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_position_title" CHECK (btrim("plan_template"."position_title") <> '');--> statement-breakpoint
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_withdrawn" CHECK (num_nulls("plan_template"."withdrawn_at", "plan_template"."withdrawn_by", "plan_template"."withdrawal_reason") in (0, 3));--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_code_version" CHECK ("plan_indicator"."code_version" is null or "plan_indicator"."code" is not null);