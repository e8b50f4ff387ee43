ALTER TABLE "plan" ADD COLUMN "returned_by" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "returned_for" text;--> statement-breakpoint
ALTER TABLE "access_entry" ADD COLUMN "for_employee_id" uuid;