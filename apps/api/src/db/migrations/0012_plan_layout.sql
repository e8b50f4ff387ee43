CREATE TABLE "plan_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"supported_result_id" uuid NOT NULL,
	"supported_title" text NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"state" text NOT NULL,
	"by_employee_id" uuid NOT NULL,
	"for_employee_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "plan_proposal_state" CHECK ("plan_proposal"."state" in ('open', 'taken', 'declined')),
	CONSTRAINT "plan_proposal_answered" CHECK (("plan_proposal"."state" = 'open') = ("plan_proposal"."answered_at" is null))
);
--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "approach" text DEFAULT 'quantitative' NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_result" ADD COLUMN "perspective" text;--> statement-breakpoint
ALTER TABLE "plan_proposal" ADD CONSTRAINT "plan_proposal_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_proposal" ADD CONSTRAINT "plan_proposal_by_employee_id_employee_id_fk" FOREIGN KEY ("by_employee_id") REFERENCES "public"."employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_proposal" ADD CONSTRAINT "plan_proposal_for_employee_id_employee_id_fk" FOREIGN KEY ("for_employee_id") REFERENCES "public"."employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_proposal_plan" ON "plan_proposal" USING btree ("plan_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_proposal_open" ON "plan_proposal" USING btree ("plan_id","supported_result_id") WHERE "plan_proposal"."state" = 'open';--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_approach" CHECK ("plan"."approach" in ('quantitative', 'qualitative'));--> statement-breakpoint
ALTER TABLE "plan_result" ADD CONSTRAINT "plan_result_perspective" CHECK ("plan_result"."perspective" in ('penerima_layanan', 'proses_bisnis', 'penguatan_internal', 'anggaran'));