CREATE TABLE "employee_standing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employee_id" uuid NOT NULL,
	"standing" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"reason" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"end_reason" text,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	"withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "employee_standing_word" CHECK ("employee_standing"."standing" in ('cltn', 'tugas_belajar', 'pemberhentian_sementara', 'hukuman_disiplin', 'masa_persiapan_pensiun', 'mencapai_bup', 'pensiun')),
	CONSTRAINT "employee_standing_dates" CHECK ("employee_standing"."ends_on" >= "employee_standing"."starts_on"),
	CONSTRAINT "employee_standing_withdrawn" CHECK (not "employee_standing"."withdrawn" or "employee_standing"."ended_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "employee" DROP CONSTRAINT "employee_standing";--> statement-breakpoint
ALTER TABLE "employee_standing" ADD CONSTRAINT "employee_standing_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "employee_standing_employee" ON "employee_standing" USING btree ("employee_id","starts_on");--> statement-breakpoint
-- one standing a day; the days between are in service
ALTER TABLE "employee_standing" ADD CONSTRAINT "employee_standing_no_overlap" EXCLUDE USING gist ("employee_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) WHERE (not "withdrawn");--> statement-breakpoint
-- what was one word becomes a period without a first day: nobody recorded since when
INSERT INTO "employee_standing" ("id", "employee_id", "standing", "recorded_by", "recorded_at")
SELECT gen_random_uuid(), "id", "standing", 'Kinerja Pauh', "updated_at" FROM "employee" WHERE "standing" <> 'aktif';--> statement-breakpoint
ALTER TABLE "employee" DROP COLUMN "standing";--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_not_self" CHECK ("supervision"."supervisor_assignment_id" <> "supervision"."assignment_id");