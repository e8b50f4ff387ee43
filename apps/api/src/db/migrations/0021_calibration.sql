CREATE TABLE "calibration_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"text" text NOT NULL,
	"by_employee_id" uuid NOT NULL,
	"for_employee_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calibration_mark" (
	"session_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibration_mark_session_id_employee_id_member_id_pk" PRIMARY KEY("session_id","employee_id","member_id"),
	CONSTRAINT "calibration_mark_word" CHECK ("calibration_mark"."mark" in ('agree', 'question', 'not_mine'))
);
--> statement-breakpoint
CREATE TABLE "calibration_member" (
	"session_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"name" text NOT NULL,
	"present" boolean,
	CONSTRAINT "calibration_member_session_id_employee_id_pk" PRIMARY KEY("session_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_move" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"from_result_rating" text NOT NULL,
	"from_behaviour_rating" text NOT NULL,
	"result_rating" text NOT NULL,
	"behaviour_rating" text NOT NULL,
	"reason" text NOT NULL,
	"overrides" jsonb NOT NULL,
	"by_employee_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calibration_move_no" UNIQUE("session_id","employee_id","no"),
	CONSTRAINT "calibration_move_from_result" CHECK ("calibration_move"."from_result_rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi')),
	CONSTRAINT "calibration_move_from_behaviour" CHECK ("calibration_move"."from_behaviour_rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi')),
	CONSTRAINT "calibration_move_result" CHECK ("calibration_move"."result_rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi')),
	CONSTRAINT "calibration_move_behaviour" CHECK ("calibration_move"."behaviour_rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi')),
	CONSTRAINT "calibration_move_moves" CHECK (("calibration_move"."from_result_rating", "calibration_move"."from_behaviour_rating") <> ("calibration_move"."result_rating", "calibration_move"."behaviour_rating")),
	CONSTRAINT "calibration_move_other" CHECK ("calibration_move"."by_employee_id" <> "calibration_move"."employee_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_person" (
	"session_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"held" boolean DEFAULT true NOT NULL,
	"result_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibration_person_session_id_employee_id_pk" PRIMARY KEY("session_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"preview_at" timestamp (3) with time zone,
	"meeting_at" timestamp (3) with time zone,
	"locked_at" timestamp (3) with time zone,
	"locked_by" text,
	"cancel_reason" text,
	"patterns" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibration_session_state" CHECK ("calibration_session"."state" in ('draft', 'preview', 'meeting', 'locked', 'cancelled')),
	CONSTRAINT "calibration_session_locked" CHECK (("calibration_session"."state" = 'locked') = ("calibration_session"."locked_at" is not null) and ("calibration_session"."locked_at" is null) = ("calibration_session"."patterns" is null)),
	CONSTRAINT "calibration_session_cancelled" CHECK (("calibration_session"."state" = 'cancelled') = ("calibration_session"."cancel_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "calibration_unit" (
	"session_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"unit_code" text NOT NULL,
	"unit_name" text NOT NULL,
	CONSTRAINT "calibration_unit_session_id_unit_id_pk" PRIMARY KEY("session_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "uncalibrated_reason" text;--> statement-breakpoint
ALTER TABLE "calibration_answer" ADD CONSTRAINT "calibration_answer_session_id_calibration_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "calibration_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_answer" ADD CONSTRAINT "calibration_answer_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_answer" ADD CONSTRAINT "calibration_answer_by_employee_id_employee_id_fk" FOREIGN KEY ("by_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_answer" ADD CONSTRAINT "calibration_answer_for_employee_id_employee_id_fk" FOREIGN KEY ("for_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_mark" ADD CONSTRAINT "calibration_mark_session_id_calibration_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "calibration_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_mark" ADD CONSTRAINT "calibration_mark_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_mark" ADD CONSTRAINT "calibration_mark_member_id_employee_id_fk" FOREIGN KEY ("member_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_member" ADD CONSTRAINT "calibration_member_session_id_calibration_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "calibration_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_member" ADD CONSTRAINT "calibration_member_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_move" ADD CONSTRAINT "calibration_move_session_id_calibration_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "calibration_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_move" ADD CONSTRAINT "calibration_move_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_move" ADD CONSTRAINT "calibration_move_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_move" ADD CONSTRAINT "calibration_move_by_employee_id_employee_id_fk" FOREIGN KEY ("by_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_person" ADD CONSTRAINT "calibration_person_session_id_calibration_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "calibration_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_person" ADD CONSTRAINT "calibration_person_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_person" ADD CONSTRAINT "calibration_person_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_person" ADD CONSTRAINT "calibration_person_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_session" ADD CONSTRAINT "calibration_session_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_unit" ADD CONSTRAINT "calibration_unit_session_id_calibration_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "calibration_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_unit" ADD CONSTRAINT "calibration_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calibration_answer_person" ON "calibration_answer" USING btree ("session_id","employee_id","at");--> statement-breakpoint
CREATE INDEX "calibration_member_employee" ON "calibration_member" USING btree ("employee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calibration_person_once" ON "calibration_person" USING btree ("cycle_id","employee_id") WHERE "calibration_person"."held";--> statement-breakpoint
CREATE INDEX "calibration_session_cycle" ON "calibration_session" USING btree ("cycle_id","created_at","id");