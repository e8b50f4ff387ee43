ALTER TABLE "coaching_record" ADD COLUMN "acting_title" text;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD COLUMN "acting_title" text;