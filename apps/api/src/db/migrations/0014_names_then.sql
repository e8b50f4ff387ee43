ALTER TABLE "result" ADD COLUMN "unit_code" text;--> statement-breakpoint
ALTER TABLE "result" ADD COLUMN "unit_name" text;--> statement-breakpoint
ALTER TABLE "result" ADD COLUMN "position_title" text;--> statement-breakpoint
ALTER TABLE "coaching_record" ADD COLUMN "unit_code" text;--> statement-breakpoint
ALTER TABLE "coaching_record" ADD COLUMN "unit_name" text;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "unit_code" text;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "unit_name" text;--> statement-breakpoint
ALTER TABLE "cycle_extension" ADD COLUMN "unit_code" text;--> statement-breakpoint
ALTER TABLE "cycle_extension" ADD COLUMN "unit_name" text;--> statement-breakpoint
ALTER TABLE "cycle_unit_count" ADD COLUMN "unit_code" text;--> statement-breakpoint
ALTER TABLE "cycle_unit_count" ADD COLUMN "unit_name" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "unit_name_then" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "unit_code" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "unit_name" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "unit_kind" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "position_kind" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "position_echelon" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "position_is_head" boolean;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD COLUMN "unit_code" text;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD COLUMN "unit_name" text;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD COLUMN "position_title" text;--> statement-breakpoint
-- what was called otherwise before nobody recorded: old rows keep what they have shown until today
UPDATE "plan" p SET "unit_code" = u."code", "unit_name" = u."name", "unit_kind" = u."kind", "position_kind" = j."kind", "position_echelon" = j."echelon", "position_is_head" = j."is_head"
FROM "assignment" a JOIN "position" j ON j."id" = a."position_id", "unit" u WHERE a."id" = p."assignment_id" AND u."id" = p."unit_id";--> statement-breakpoint
UPDATE "plan_revision" v SET "unit_code" = p."unit_code", "unit_name" = p."unit_name", "position_title" = p."position_title" FROM "plan" p WHERE p."id" = v."plan_id";--> statement-breakpoint
UPDATE "result" r SET "unit_code" = u."code", "unit_name" = u."name", "position_title" = p."position_title" FROM "plan" p, "unit" u WHERE p."id" = r."plan_id" AND u."id" = r."unit_id";--> statement-breakpoint
UPDATE "coaching_record" k SET "unit_code" = p."unit_code", "unit_name" = p."unit_name" FROM "plan" p WHERE p."id" = k."plan_id";--> statement-breakpoint
UPDATE "cycle" c SET "unit_code" = u."code", "unit_name" = u."name" FROM "unit" u WHERE u."id" = c."unit_id";--> statement-breakpoint
UPDATE "cycle_extension" x SET "unit_code" = u."code", "unit_name" = u."name" FROM "unit" u WHERE u."id" = x."unit_id";--> statement-breakpoint
UPDATE "cycle_unit_count" n SET "unit_code" = u."code", "unit_name" = u."name" FROM "unit" u WHERE u."id" = n."unit_id";--> statement-breakpoint
ALTER TABLE "result" ALTER COLUMN "unit_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "result" ALTER COLUMN "unit_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "result" ALTER COLUMN "position_title" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "coaching_record" ALTER COLUMN "unit_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "coaching_record" ALTER COLUMN "unit_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle" ALTER COLUMN "unit_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle" ALTER COLUMN "unit_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle_extension" ALTER COLUMN "unit_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle_extension" ALTER COLUMN "unit_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle_unit_count" ALTER COLUMN "unit_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle_unit_count" ALTER COLUMN "unit_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan" ALTER COLUMN "unit_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan" ALTER COLUMN "unit_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan" ALTER COLUMN "unit_kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan" ALTER COLUMN "position_kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan" ALTER COLUMN "position_is_head" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_revision" ALTER COLUMN "unit_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_revision" ALTER COLUMN "unit_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_revision" ALTER COLUMN "position_title" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_position_kind" CHECK ("plan"."position_kind" in ('struktural', 'fungsional', 'pelaksana'));