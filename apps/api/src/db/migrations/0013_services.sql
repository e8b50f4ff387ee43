CREATE TABLE "service_indicator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"measure" text NOT NULL,
	"target" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "service_indicator_dates" CHECK ("service_indicator"."ends_on" >= "service_indicator"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "plan_result" ADD COLUMN "service_indicator_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_result" ADD COLUMN "service_title" text;--> statement-breakpoint
ALTER TABLE "service_indicator" ADD CONSTRAINT "service_indicator_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_indicator_unit" ON "service_indicator" USING btree ("unit_id","title","id");--> statement-breakpoint
CREATE INDEX "service_indicator_list" ON "service_indicator" USING btree ("title","id");--> statement-breakpoint
ALTER TABLE "plan_result" ADD CONSTRAINT "plan_result_service_indicator_id_service_indicator_id_fk" FOREIGN KEY ("service_indicator_id") REFERENCES "service_indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_result_service" ON "plan_result" USING btree ("service_indicator_id");