CREATE TABLE "instance_heartbeat" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_outage" (
	"from_at" timestamp (3) with time zone PRIMARY KEY NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "service_outage_order" CHECK ("service_outage"."until_at" > "service_outage"."from_at")
);
--> statement-breakpoint
ALTER TABLE "cycle_extension" ADD COLUMN "employee_id" uuid;--> statement-breakpoint
ALTER TABLE "cycle_extension" ADD COLUMN "outage_seconds" integer;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "handed_in_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cycle_extension" ADD CONSTRAINT "cycle_extension_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unit_zone" ON "unit" USING btree ("path") WHERE "unit"."zone" is not null;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_zone_word" CHECK ("unit"."zone" in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'));