CREATE TABLE "coaching_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"held_on" date NOT NULL,
	"form_version" text NOT NULL,
	"statements" jsonb NOT NULL,
	"next_step" text NOT NULL,
	"next_step_on" date NOT NULL,
	"by_employee_id" uuid NOT NULL,
	"for_employee_id" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"view" text,
	"view_text" text,
	"confirmed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coaching_record_kind" CHECK ("coaching_record"."kind" in ('coaching', 'counselling')),
	CONSTRAINT "coaching_record_view" CHECK ("coaching_record"."view" in ('agree', 'other_view')),
	CONSTRAINT "coaching_record_step" CHECK ("coaching_record"."next_step_on" >= "coaching_record"."held_on"),
	CONSTRAINT "coaching_record_confirmed" CHECK (("coaching_record"."view" is null) = ("coaching_record"."confirmed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "feedback_reply" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"by_employee_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"asker_id" uuid NOT NULL,
	"asked_id" uuid NOT NULL,
	"asked_as" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text,
	"question" text NOT NULL,
	"shared" boolean NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"decline_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_request_as" CHECK ("feedback_request"."asked_as" in ('supervisor', 'reviewing_supervisor', 'team_leader', 'colleague')),
	CONSTRAINT "feedback_request_subject" CHECK ("feedback_request"."subject" in ('general', 'result', 'indicator', 'behaviour')),
	CONSTRAINT "feedback_request_state" CHECK ("feedback_request"."state" in ('open', 'answered', 'declined', 'withdrawn')),
	CONSTRAINT "feedback_request_people" CHECK ("feedback_request"."asker_id" <> "feedback_request"."asked_id"),
	CONSTRAINT "feedback_request_closed" CHECK (("feedback_request"."state" = 'open') = ("feedback_request"."closed_at" is null) and ("feedback_request"."state" = 'declined') = ("feedback_request"."decline_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "private_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thanks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"text" text NOT NULL,
	"given_on" date NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thanks_people" CHECK ("thanks"."from_id" <> "thanks"."to_id")
);
--> statement-breakpoint
-- what was written before was written by the supervisor, or in the supervisor's name, for the line to read
ALTER TABLE "feedback_note" ADD COLUMN "capacity" text DEFAULT 'supervisor' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_note" ALTER COLUMN "capacity" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD COLUMN "shared" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_note" ALTER COLUMN "shared" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD COLUMN "corrects_id" uuid;--> statement-breakpoint
ALTER TABLE "coaching_record" ADD CONSTRAINT "coaching_record_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_record" ADD CONSTRAINT "coaching_record_by_employee_id_employee_id_fk" FOREIGN KEY ("by_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_record" ADD CONSTRAINT "coaching_record_for_employee_id_employee_id_fk" FOREIGN KEY ("for_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_reply" ADD CONSTRAINT "feedback_reply_note_id_feedback_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "feedback_note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_reply" ADD CONSTRAINT "feedback_reply_by_employee_id_employee_id_fk" FOREIGN KEY ("by_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_asker_id_employee_id_fk" FOREIGN KEY ("asker_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_asked_id_employee_id_fk" FOREIGN KEY ("asked_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_author_id_employee_id_fk" FOREIGN KEY ("author_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_from_id_employee_id_fk" FOREIGN KEY ("from_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_to_id_employee_id_fk" FOREIGN KEY ("to_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coaching_record_plan" ON "coaching_record" USING btree ("plan_id","held_on","id");--> statement-breakpoint
CREATE INDEX "coaching_record_list" ON "coaching_record" USING btree ("held_on","id");--> statement-breakpoint
CREATE INDEX "feedback_reply_note" ON "feedback_reply" USING btree ("note_id","created_at","id");--> statement-breakpoint
CREATE INDEX "feedback_request_asker" ON "feedback_request" USING btree ("asker_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "feedback_request_asked" ON "feedback_request" USING btree ("asked_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "feedback_request_plan" ON "feedback_request" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_request_once" ON "feedback_request" USING btree ("plan_id","asked_id","subject",coalesce("subject_id", '')) WHERE "feedback_request"."state" = 'open';--> statement-breakpoint
CREATE INDEX "private_note_author" ON "private_note" USING btree ("author_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "thanks_once_a_day" ON "thanks" USING btree ("from_id","given_on","to_id");--> statement-breakpoint
CREATE INDEX "thanks_from" ON "thanks" USING btree ("from_id","given_at","id");--> statement-breakpoint
CREATE INDEX "thanks_to" ON "thanks" USING btree ("to_id","given_at","id");--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_request_id_feedback_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "feedback_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_corrects_id_feedback_note_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "feedback_note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_note_author" ON "feedback_note" USING btree (coalesce("for_employee_id", "by_employee_id"),"created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_note_corrects" ON "feedback_note" USING btree ("corrects_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_note_request" ON "feedback_note" USING btree ("request_id");--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_capacity" CHECK ("feedback_note"."capacity" in ('supervisor', 'reviewing_supervisor', 'team_leader', 'colleague'));--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_attention" CHECK ("feedback_note"."kind" <> 'needs_attention' or "feedback_note"."capacity" in ('supervisor', 'reviewing_supervisor'));