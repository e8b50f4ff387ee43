CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"grantor_id" uuid NOT NULL,
	"delegate_id" uuid NOT NULL,
	"duties" text[] NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revocation_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delegation_people" CHECK ("delegation"."grantor_id" <> "delegation"."delegate_id"),
	CONSTRAINT "delegation_dates" CHECK ("delegation"."ends_on" >= "delegation"."starts_on"),
	CONSTRAINT "delegation_duties" CHECK (cardinality("delegation"."duties") > 0 and "delegation"."duties" <@ array['plan_review', 'progress_feedback', 'assessment']),
	CONSTRAINT "delegation_revoked" CHECK (("delegation"."revoked_at" is null) = ("delegation"."revoked_by" is null))
);
--> statement-breakpoint
ALTER TABLE "assessment" ADD COLUMN "for_employee_id" uuid;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD COLUMN "for_employee_id" uuid;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "agreed_for" text;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD COLUMN "agreed_for" text;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_grantor_id_employee_id_fk" FOREIGN KEY ("grantor_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegate_id_employee_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delegation_grantor" ON "delegation" USING btree ("grantor_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "delegation_delegate" ON "delegation" USING btree ("delegate_id","ends_on");--> statement-breakpoint
CREATE INDEX "delegation_list" ON "delegation" USING btree ("starts_on","id");--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_for_employee_id_employee_id_fk" FOREIGN KEY ("for_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_for_employee_id_employee_id_fk" FOREIGN KEY ("for_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;