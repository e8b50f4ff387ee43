CREATE TABLE "surprise_override" (
	"assessment_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"kind" text,
	"reason" text,
	CONSTRAINT "surprise_override_assessment_id_subject_subject_id_pk" PRIMARY KEY("assessment_id","subject","subject_id"),
	CONSTRAINT "surprise_override_subject" CHECK ("surprise_override"."subject" in ('result', 'behaviour')),
	CONSTRAINT "surprise_override_kind" CHECK ("surprise_override"."kind" in ('late_measurement', 'other'))
);
--> statement-breakpoint
ALTER TABLE "surprise_override" ADD CONSTRAINT "surprise_override_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;