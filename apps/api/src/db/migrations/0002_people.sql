CREATE TABLE "nip_correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employee_id" uuid NOT NULL,
	"old_nip" text NOT NULL,
	"new_nip" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employee_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"present_supervisor" text,
	"supposed_supervisor" text,
	"statement" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"answer" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supervision_report_word" CHECK ("supervision_report"."state" in ('open', 'mended', 'declined')),
	CONSTRAINT "supervision_report_answered" CHECK (("supervision_report"."state" = 'open') = ("supervision_report"."answer" is null) and ("supervision_report"."state" = 'open') = ("supervision_report"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "nip_correction" ADD CONSTRAINT "nip_correction_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_report" ADD CONSTRAINT "supervision_report_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_report" ADD CONSTRAINT "supervision_report_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "nip_correction_employee" ON "nip_correction" USING btree ("employee_id","recorded_at");--> statement-breakpoint
CREATE INDEX "supervision_report_employee" ON "supervision_report" USING btree ("employee_id","reported_at");--> statement-breakpoint
CREATE INDEX "supervision_report_state" ON "supervision_report" USING btree ("state","reported_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "supervision_report_one_open" ON "supervision_report" USING btree ("employee_id") WHERE "supervision_report"."state" = 'open';