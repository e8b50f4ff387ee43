ALTER TABLE "cascade_mark" ADD COLUMN "substance_before" jsonb;--> statement-breakpoint
ALTER TABLE "cascade_mark" ADD COLUMN "substance_after" jsonb;--> statement-breakpoint
ALTER TABLE "coaching_record" ADD COLUMN "acting_title" text;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD COLUMN "acting_title" text;