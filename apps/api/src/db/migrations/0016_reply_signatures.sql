ALTER TABLE "feedback_reply" ADD COLUMN "for_employee_id" uuid;--> statement-breakpoint
ALTER TABLE "feedback_reply" ADD COLUMN "acting_title" text;--> statement-breakpoint
ALTER TABLE "feedback_reply" ADD CONSTRAINT "feedback_reply_for_employee_id_employee_id_fk" FOREIGN KEY ("for_employee_id") REFERENCES "public"."employee"("id") ON DELETE no action ON UPDATE no action;