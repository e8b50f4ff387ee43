CREATE TABLE "cascade_mark" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"superior_plan_id" uuid NOT NULL,
	"title_before" text NOT NULL,
	"title_after" text,
	"marked_at" timestamp (3) with time zone NOT NULL,
	"cleared_at" timestamp (3) with time zone,
	"cleared_by" text,
	"cleared_how" text,
	CONSTRAINT "cascade_mark_how" CHECK ("cascade_mark"."cleared_how" in ('confirmed', 'revised', 'restored')),
	CONSTRAINT "cascade_mark_cleared" CHECK (("cascade_mark"."cleared_at" is null) = ("cascade_mark"."cleared_by" is null) and ("cascade_mark"."cleared_at" is null) = ("cascade_mark"."cleared_how" is null))
);
--> statement-breakpoint
CREATE TABLE "cascade_waiver" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"superior_assignment_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawal_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cascade_waiver_withdrawn" CHECK (("cascade_waiver"."withdrawn_at" is null) = ("cascade_waiver"."withdrawn_by" is null))
);
--> statement-breakpoint
ALTER TABLE "plan_result" ADD COLUMN "supported_title" text;--> statement-breakpoint
ALTER TABLE "cascade_mark" ADD CONSTRAINT "cascade_mark_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cascade_mark" ADD CONSTRAINT "cascade_mark_superior_plan_id_plan_id_fk" FOREIGN KEY ("superior_plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cascade_waiver" ADD CONSTRAINT "cascade_waiver_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cascade_waiver" ADD CONSTRAINT "cascade_waiver_superior_assignment_id_assignment_id_fk" FOREIGN KEY ("superior_assignment_id") REFERENCES "assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cascade_mark_open" ON "cascade_mark" USING btree ("plan_id","result_id") WHERE "cascade_mark"."cleared_at" is null;--> statement-breakpoint
CREATE INDEX "cascade_mark_superior" ON "cascade_mark" USING btree ("superior_plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cascade_waiver_one" ON "cascade_waiver" USING btree ("cycle_id","superior_assignment_id") WHERE "cascade_waiver"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "plan_result_supported" ON "plan_result" USING btree ("supported_result_id");