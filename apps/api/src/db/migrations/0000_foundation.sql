CREATE TABLE "assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"no" integer DEFAULT 1 NOT NULL,
	"by_employee_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"state" text NOT NULL,
	"result_rating" text,
	"result_reason" text,
	"behaviour_rating" text,
	"behaviour_reason" text,
	"next_step" text,
	"correction_reason" text,
	"submitted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_no" UNIQUE("plan_id","kind","by_employee_id","no"),
	CONSTRAINT "assessment_kind" CHECK ("assessment"."kind" in ('self', 'supervisor', 'contribution')),
	CONSTRAINT "assessment_state" CHECK ("assessment"."state" in ('draft', 'submitted')),
	CONSTRAINT "assessment_result_rating" CHECK ("assessment"."result_rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi')),
	CONSTRAINT "assessment_behaviour_rating" CHECK ("assessment"."behaviour_rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi')),
	CONSTRAINT "assessment_submitted" CHECK (("assessment"."state" = 'submitted') = ("assessment"."submitted_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "assessment_behaviour" (
	"assessment_id" uuid NOT NULL,
	"behaviour" text NOT NULL,
	"rating" text,
	"reason" text,
	CONSTRAINT "assessment_behaviour_assessment_id_behaviour_pk" PRIMARY KEY("assessment_id","behaviour"),
	CONSTRAINT "assessment_behaviour_word" CHECK ("assessment_behaviour"."behaviour" in ('berorientasi_pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif')),
	CONSTRAINT "assessment_behaviour_rating_word" CHECK ("assessment_behaviour"."rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'))
);
--> statement-breakpoint
CREATE TABLE "assessment_indicator" (
	"assessment_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"actual" bigint,
	"achievement_hundredths" integer,
	"excused_reason" text,
	"note" text,
	CONSTRAINT "assessment_indicator_assessment_id_indicator_id_pk" PRIMARY KEY("assessment_id","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "assessment_result" (
	"assessment_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"rating" text,
	"reason" text,
	CONSTRAINT "assessment_result_assessment_id_result_id_pk" PRIMARY KEY("assessment_id","result_id"),
	CONSTRAINT "assessment_result_word" CHECK ("assessment_result"."rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'))
);
--> statement-breakpoint
CREATE TABLE "result" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"no" integer DEFAULT 1 NOT NULL,
	"is_current" boolean DEFAULT true NOT NULL,
	"assessment_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"employee_name" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"score_hundredths" integer,
	"suggested_result_rating" text,
	"result_rating" text NOT NULL,
	"result_reason" text,
	"suggested_behaviour_rating" text,
	"behaviour_rating" text,
	"behaviour_reason" text,
	"predicate" text,
	"next_step" text,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"rule_version" text NOT NULL,
	"receipt" text NOT NULL,
	"receipt_hash" text NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_by" text,
	"delivered_at" timestamp (3) with time zone,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledgement" text,
	"acknowledgement_note" text,
	"objection_until" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "result_no" UNIQUE("plan_id","no"),
	CONSTRAINT "result_state" CHECK ("result"."state" in ('computed', 'decided', 'released', 'delivered', 'acknowledged', 'objected', 'final')),
	CONSTRAINT "result_result_rating" CHECK ("result"."result_rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi')),
	CONSTRAINT "result_behaviour_rating" CHECK ("result"."behaviour_rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi')),
	CONSTRAINT "result_predicate_word" CHECK ("result"."predicate" in ('sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')),
	CONSTRAINT "result_acknowledgement" CHECK ("result"."acknowledgement" in ('agree', 'object')),
	CONSTRAINT "result_predicate_matrix" CHECK ("result"."predicate" is not distinct from (case
    when "result"."behaviour_rating" is null then null
    when "result"."result_rating" = 'di_atas_ekspektasi' then case "result"."behaviour_rating" when 'di_atas_ekspektasi' then 'sangat_baik' when 'sesuai_ekspektasi' then 'baik' else 'kurang' end
    when "result"."result_rating" = 'sesuai_ekspektasi' then case "result"."behaviour_rating" when 'di_bawah_ekspektasi' then 'kurang' else 'baik' end
    else case "result"."behaviour_rating" when 'di_bawah_ekspektasi' then 'sangat_kurang' else 'butuh_perbaikan' end end)),
	CONSTRAINT "result_released" CHECK ("result"."state" in ('computed', 'decided') or "result"."released_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "cycle" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"stage" text NOT NULL,
	"scheme_id" uuid NOT NULL,
	"pending_return" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cycle_code_unique" UNIQUE("code"),
	CONSTRAINT "cycle_kind" CHECK ("cycle"."kind" in ('monthly', 'quarterly', 'semester', 'annual')),
	CONSTRAINT "cycle_stage" CHECK ("cycle"."stage" in ('draft', 'planning', 'running', 'assessment', 'calibration', 'released', 'closed')),
	CONSTRAINT "cycle_dates" CHECK ("cycle"."ends_on" >= "cycle"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "cycle_extension" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"stage" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "cycle_extension_stage" CHECK ("cycle_extension"."stage" in ('planning', 'running', 'assessment', 'calibration'))
);
--> statement-breakpoint
CREATE TABLE "cycle_unit_count" (
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"plans" integer DEFAULT 0 NOT NULL,
	"draft" integer DEFAULT 0 NOT NULL,
	"submitted" integer DEFAULT 0 NOT NULL,
	"returned" integer DEFAULT 0 NOT NULL,
	"agreed" integer DEFAULT 0 NOT NULL,
	"self_submitted" integer DEFAULT 0 NOT NULL,
	"supervisor_submitted" integer DEFAULT 0 NOT NULL,
	"released" integer DEFAULT 0 NOT NULL,
	"acknowledged" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "cycle_unit_count_cycle_id_unit_id_pk" PRIMARY KEY("cycle_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "cycle_window" (
	"cycle_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cycle_window_cycle_id_stage_pk" PRIMARY KEY("cycle_id","stage"),
	CONSTRAINT "cycle_window_stage" CHECK ("cycle_window"."stage" in ('planning', 'running', 'assessment', 'calibration')),
	CONSTRAINT "cycle_window_order" CHECK ("cycle_window"."closes_at" > "cycle_window"."opens_at")
);
--> statement-breakpoint
CREATE TABLE "indicator_definition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"definition_version" integer NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"aspect" text,
	"unit" text NOT NULL,
	"direction" text NOT NULL,
	"maximum" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "indicator_definition_version" UNIQUE("code","definition_version"),
	CONSTRAINT "indicator_definition_aspect" CHECK ("indicator_definition"."aspect" in ('kuantitas', 'kualitas', 'waktu', 'biaya')),
	CONSTRAINT "indicator_definition_direction" CHECK ("indicator_definition"."direction" in ('higher', 'lower', 'range', 'gain', 'yes_no'))
);
--> statement-breakpoint
CREATE TABLE "measured_value" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employee_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"indicator_code" text NOT NULL,
	"value" bigint,
	"measured_on" date NOT NULL,
	"source" text NOT NULL,
	"import_id" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "measured_value_once" UNIQUE("cycle_id","employee_id","indicator_code","measured_on")
);
--> statement-breakpoint
CREATE TABLE "plan_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"template_version" integer NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "plan_template_version" UNIQUE("code","template_version")
);
--> statement-breakpoint
CREATE TABLE "scheme" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"scheme_version" integer NOT NULL,
	"name" text NOT NULL,
	"rules" jsonb NOT NULL,
	"frozen_at" timestamp (3) with time zone,
	CONSTRAINT "scheme_code_version" UNIQUE("code","scheme_version")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_name" text,
	"employee_id" uuid,
	"display_name" text NOT NULL,
	"state" text NOT NULL,
	"password_hash" text,
	"activation_hash" text,
	"activation_expires_at" timestamp (3) with time zone,
	"last_sign_in_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_user_name_unique" UNIQUE("user_name"),
	CONSTRAINT "account_employee_id_unique" UNIQUE("employee_id"),
	CONSTRAINT "account_state" CHECK ("account"."state" in ('awaiting_activation', 'active', 'disabled')),
	CONSTRAINT "account_login" CHECK ("account"."user_name" is not null or "account"."employee_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"token_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"unit_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_token_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "role_grant_once" UNIQUE("account_id","role","unit_id"),
	CONSTRAINT "role_grant_role" CHECK ("role_grant"."role" in ('performance_manager', 'hr_admin', 'leader', 'auditor', 'it_admin'))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"access_hash" text NOT NULL,
	"access_expires_at" timestamp (3) with time zone NOT NULL,
	"refresh_hash" text NOT NULL,
	"previous_refresh_hash" text,
	"rotated_at" timestamp (3) with time zone NOT NULL,
	"refresh_expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "session_access_hash_unique" UNIQUE("access_hash"),
	CONSTRAINT "session_refresh_hash_unique" UNIQUE("refresh_hash"),
	CONSTRAINT "session_previous_refresh_hash_unique" UNIQUE("previous_refresh_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employee_id" uuid NOT NULL,
	"position_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_kind" CHECK ("assignment"."kind" in ('definitive', 'plt', 'plh')),
	CONSTRAINT "assignment_dates" CHECK ("assignment"."ends_on" >= "assignment"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "employee" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nip" text NOT NULL,
	"siasn_id" text,
	"name" text NOT NULL,
	"front_title" text,
	"back_title" text,
	"birth_on" date,
	"sex" text,
	"employment_kind" text NOT NULL,
	"standing" text NOT NULL,
	"rank_code" text,
	"rank_name" text,
	"email" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "employee_nip_unique" UNIQUE("nip"),
	CONSTRAINT "employee_kind" CHECK ("employee"."employment_kind" in ('pns', 'pppk')),
	CONSTRAINT "employee_sex" CHECK ("employee"."sex" in ('L', 'P')),
	CONSTRAINT "employee_nip" CHECK ("employee"."nip" ~ '^[0-9]{18}$')
);
--> statement-breakpoint
CREATE TABLE "employee_private" (
	"employee_id" uuid PRIMARY KEY NOT NULL,
	"nik" text,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "position" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"echelon" text,
	"level" text,
	"superior_position_id" uuid,
	"is_head" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "position_unit_title" UNIQUE("unit_id","title"),
	CONSTRAINT "position_kind" CHECK ("position"."kind" in ('struktural', 'fungsional', 'pelaksana'))
);
--> statement-breakpoint
CREATE TABLE "supervision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"supervisor_assignment_id" uuid,
	"supervisor_employee_id" uuid,
	"external_name" text,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"source" text NOT NULL,
	"reason" text,
	"recorded_by" text,
	CONSTRAINT "supervision_source" CHECK ("supervision"."source" in ('position', 'hr')),
	CONSTRAINT "supervision_dates" CHECK ("supervision"."ends_on" >= "supervision"."starts_on"),
	CONSTRAINT "supervision_one" CHECK (("supervision"."supervisor_employee_id" is null) <> ("supervision"."external_name" is null)),
	CONSTRAINT "supervision_reason" CHECK ("supervision"."source" <> 'hr' or "supervision"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"no" integer GENERATED ALWAYS AS IDENTITY (sequence name "unit_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"path" text COLLATE "C" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unit_no_unique" UNIQUE("no"),
	CONSTRAINT "unit_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"progress_entry_id" uuid,
	"kind" text NOT NULL,
	"file_name" text,
	"media_type" text,
	"size_bytes" integer,
	"sha256" text,
	"storage_key" text,
	"link" text,
	"by_account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_kind" CHECK ("evidence"."kind" in ('file', 'link')),
	CONSTRAINT "evidence_shape" CHECK (("evidence"."kind" = 'file') = ("evidence"."storage_key" is not null) and ("evidence"."kind" = 'link') = ("evidence"."link" is not null))
);
--> statement-breakpoint
CREATE TABLE "feedback_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text,
	"text" text NOT NULL,
	"by_employee_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"notified_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	CONSTRAINT "feedback_note_kind" CHECK ("feedback_note"."kind" in ('appreciation', 'suggestion', 'needs_attention')),
	CONSTRAINT "feedback_note_subject" CHECK ("feedback_note"."subject" in ('general', 'result', 'indicator', 'behaviour'))
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"employee_name" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"position_title" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"state" text NOT NULL,
	"note" text,
	"remarks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"agreed_at" timestamp (3) with time zone,
	"agreed_by" text,
	"self_state" text,
	"supervisor_state" text,
	"result_state" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_once" UNIQUE("cycle_id","assignment_id","starts_on"),
	CONSTRAINT "plan_state" CHECK ("plan"."state" in ('draft', 'submitted', 'returned', 'agreed', 'revising', 'ended')),
	CONSTRAINT "plan_self_state" CHECK ("plan"."self_state" in ('draft', 'submitted')),
	CONSTRAINT "plan_supervisor_state" CHECK ("plan"."supervisor_state" in ('draft', 'submitted')),
	CONSTRAINT "plan_result_state" CHECK ("plan"."result_state" in ('computed', 'decided', 'released', 'delivered', 'acknowledged', 'objected', 'final')),
	CONSTRAINT "plan_dates" CHECK ("plan"."ends_on" >= "plan"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "plan_annex" (
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ord" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "plan_annex_plan_id_kind_ord_pk" PRIMARY KEY("plan_id","kind","ord"),
	CONSTRAINT "plan_annex_kind" CHECK ("plan_annex"."kind" in ('resources', 'accountability', 'consequences'))
);
--> statement-breakpoint
CREATE TABLE "plan_behaviour" (
	"plan_id" uuid NOT NULL,
	"behaviour" text NOT NULL,
	"expectation" text NOT NULL,
	CONSTRAINT "plan_behaviour_plan_id_behaviour_pk" PRIMARY KEY("plan_id","behaviour"),
	CONSTRAINT "plan_behaviour_word" CHECK ("plan_behaviour"."behaviour" in ('berorientasi_pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif'))
);
--> statement-breakpoint
CREATE TABLE "plan_indicator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"ord" integer NOT NULL,
	"code" text,
	"title" text NOT NULL,
	"aspect" text,
	"unit" text NOT NULL,
	"weight_hundredths" integer,
	"direction" text NOT NULL,
	"target" bigint,
	"min" bigint,
	"max" bigint,
	"maximum" bigint,
	"baseline" bigint,
	CONSTRAINT "plan_indicator_aspect" CHECK ("plan_indicator"."aspect" in ('kuantitas', 'kualitas', 'waktu', 'biaya')),
	CONSTRAINT "plan_indicator_direction" CHECK ("plan_indicator"."direction" in ('higher', 'lower', 'range', 'gain', 'yes_no'))
);
--> statement-breakpoint
CREATE TABLE "plan_result" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"ord" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"supported_result_id" uuid,
	CONSTRAINT "plan_result_kind" CHECK ("plan_result"."kind" in ('main', 'additional'))
);
--> statement-breakpoint
CREATE TABLE "plan_revision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"reason" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_revision_no" UNIQUE("plan_id","no")
);
--> statement-breakpoint
CREATE TABLE "progress_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"value" bigint,
	"note" text NOT NULL,
	"by_employee_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"employee_id" uuid NOT NULL,
	"plan_id" uuid,
	"actor_account_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"capacity" text NOT NULL,
	"what" text NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"chain" smallint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_account_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"request_id" text NOT NULL,
	"payload" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"answer" text,
	"etag" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text,
	"sha256" text NOT NULL,
	"rows" integer NOT NULL,
	"created" integer NOT NULL,
	"updated" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"by_account_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_run_kind" CHECK ("import_run"."kind" in ('units', 'employees', 'indicators', 'plans', 'measured-values'))
);
--> statement-breakpoint
CREATE TABLE "outbox_event" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_event_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_by_employee_id_employee_id_fk" FOREIGN KEY ("by_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_behaviour" ADD CONSTRAINT "assessment_behaviour_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_indicator" ADD CONSTRAINT "assessment_indicator_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_indicator" ADD CONSTRAINT "assessment_indicator_indicator_id_plan_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "plan_indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_result" ADD CONSTRAINT "assessment_result_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_result" ADD CONSTRAINT "assessment_result_result_id_plan_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "plan_result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_extension" ADD CONSTRAINT "cycle_extension_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_extension" ADD CONSTRAINT "cycle_extension_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_unit_count" ADD CONSTRAINT "cycle_unit_count_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_unit_count" ADD CONSTRAINT "cycle_unit_count_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_window" ADD CONSTRAINT "cycle_window_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measured_value" ADD CONSTRAINT "measured_value_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measured_value" ADD CONSTRAINT "measured_value_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_position_id_position_id_fk" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_private" ADD CONSTRAINT "employee_private_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_supervisor_assignment_id_assignment_id_fk" FOREIGN KEY ("supervisor_assignment_id") REFERENCES "assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_supervisor_employee_id_employee_id_fk" FOREIGN KEY ("supervisor_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_progress_entry_id_progress_entry_id_fk" FOREIGN KEY ("progress_entry_id") REFERENCES "progress_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_by_account_id_account_id_fk" FOREIGN KEY ("by_account_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_by_employee_id_employee_id_fk" FOREIGN KEY ("by_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_annex" ADD CONSTRAINT "plan_annex_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_behaviour" ADD CONSTRAINT "plan_behaviour_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_result_id_plan_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "plan_result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_result" ADD CONSTRAINT "plan_result_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_indicator_id_plan_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "plan_indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_by_employee_id_employee_id_fk" FOREIGN KEY ("by_employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_by" ON "assessment" USING btree ("by_employee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "result_current" ON "result" USING btree ("plan_id") WHERE "result"."is_current";--> statement-breakpoint
CREATE INDEX "result_list" ON "result" USING btree ("cycle_id","employee_name","id");--> statement-breakpoint
CREATE INDEX "result_unit_list" ON "result" USING btree ("cycle_id","unit_path","employee_name","id");--> statement-breakpoint
CREATE INDEX "result_all" ON "result" USING btree ("employee_name","id");--> statement-breakpoint
CREATE INDEX "result_employee" ON "result" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "cycle_starts" ON "cycle" USING btree ("starts_on","id");--> statement-breakpoint
CREATE INDEX "cycle_extension_cycle" ON "cycle_extension" USING btree ("cycle_id","stage");--> statement-breakpoint
CREATE INDEX "cycle_unit_count_path" ON "cycle_unit_count" USING btree ("cycle_id","unit_path");--> statement-breakpoint
CREATE INDEX "account_display_name" ON "account" USING btree ("display_name","id");--> statement-breakpoint
CREATE INDEX "api_token_created" ON "api_token" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "assignment_employee" ON "assignment" USING btree ("employee_id","starts_on");--> statement-breakpoint
CREATE INDEX "assignment_unit" ON "assignment" USING btree ("unit_id","starts_on");--> statement-breakpoint
CREATE INDEX "assignment_position" ON "assignment" USING btree ("position_id","starts_on");--> statement-breakpoint
CREATE INDEX "employee_name" ON "employee" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "position_one_head" ON "position" USING btree ("unit_id") WHERE "position"."is_head";--> statement-breakpoint
CREATE INDEX "supervision_assignment" ON "supervision" USING btree ("assignment_id","starts_on");--> statement-breakpoint
CREATE INDEX "supervision_supervisor" ON "supervision" USING btree ("supervisor_employee_id","starts_on");--> statement-breakpoint
CREATE INDEX "supervision_supervisor_assignment" ON "supervision" USING btree ("supervisor_assignment_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_path" ON "unit" USING btree ("path");--> statement-breakpoint
CREATE INDEX "unit_parent" ON "unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "evidence_entry" ON "evidence" USING btree ("progress_entry_id");--> statement-breakpoint
CREATE INDEX "evidence_plan" ON "evidence" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "feedback_note_plan" ON "feedback_note" USING btree ("plan_id","created_at","id");--> statement-breakpoint
CREATE INDEX "plan_list" ON "plan" USING btree ("cycle_id","employee_name","id");--> statement-breakpoint
CREATE INDEX "plan_unit_list" ON "plan" USING btree ("cycle_id","unit_path","employee_name","id");--> statement-breakpoint
CREATE INDEX "plan_all" ON "plan" USING btree ("employee_name","id");--> statement-breakpoint
CREATE INDEX "plan_employee" ON "plan" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "plan_assignment" ON "plan" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "plan_indicator_plan" ON "plan_indicator" USING btree ("plan_id","ord");--> statement-breakpoint
CREATE INDEX "plan_indicator_result" ON "plan_indicator" USING btree ("result_id");--> statement-breakpoint
CREATE INDEX "plan_result_plan" ON "plan_result" USING btree ("plan_id","ord");--> statement-breakpoint
CREATE INDEX "progress_entry_plan" ON "progress_entry" USING btree ("plan_id","on_day","id");--> statement-breakpoint
CREATE INDEX "progress_entry_indicator" ON "progress_entry" USING btree ("indicator_id");--> statement-breakpoint
CREATE INDEX "access_entry_employee" ON "access_entry" USING btree ("employee_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_chain" ON "audit_entry" USING btree ("chain","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject_id","seq");--> statement-breakpoint
CREATE INDEX "idempotency_key_age" ON "idempotency_key" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "import_run_at" ON "import_run" USING btree ("at","id");