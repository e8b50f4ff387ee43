CREATE TABLE "assessment_take_over" (
	"assessment_id" uuid NOT NULL,
	"supervisor_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "assessment_take_over_assessment_id_supervisor_id_pk" PRIMARY KEY("assessment_id","supervisor_id")
);
--> statement-breakpoint
ALTER TABLE "assessment" DROP CONSTRAINT "assessment_kind";--> statement-breakpoint
ALTER TABLE "assessment_take_over" ADD CONSTRAINT "assessment_take_over_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_take_over" ADD CONSTRAINT "assessment_take_over_supervisor_id_employee_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_kind" CHECK ("assessment"."kind" in ('self', 'supervisor', 'part'));