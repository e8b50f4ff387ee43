ALTER TABLE "cascade_mark" ADD COLUMN "substance_before" jsonb;--> statement-breakpoint
ALTER TABLE "cascade_mark" ADD COLUMN "substance_after" jsonb;