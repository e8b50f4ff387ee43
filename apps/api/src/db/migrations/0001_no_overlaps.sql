-- One definitive assignment a day for a person, one supervisor a day for an assignment: held by the database itself.
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_no_overlap" EXCLUDE USING gist ("employee_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) WHERE ("kind" = 'definitive');--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_no_overlap" EXCLUDE USING gist ("assignment_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);
