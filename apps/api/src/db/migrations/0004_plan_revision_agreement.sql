ALTER TABLE "plan_revision" ADD COLUMN "agreed_by" text;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD COLUMN "agreed_at" timestamp (3) with time zone;