CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"contributor_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"invited_by_id" uuid NOT NULL,
	"for_employee_id" uuid,
	"state" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"decline_reason" text,
	"advice" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_once" UNIQUE("plan_id","contributor_id"),
	CONSTRAINT "contribution_state" CHECK ("contribution"."state" in ('invited', 'answered', 'declined')),
	CONSTRAINT "contribution_relation" CHECK ("contribution"."relation" in ('peer', 'subordinate')),
	CONSTRAINT "contribution_closed" CHECK (("contribution"."state" = 'invited') = ("contribution"."closed_at" is null) and ("contribution"."state" = 'declined') = ("contribution"."decline_reason" is not null)),
	CONSTRAINT "contribution_in_time" CHECK ("contribution"."state" <> 'answered' or "contribution"."closed_at" <= "contribution"."due_at")
);
--> statement-breakpoint
CREATE TABLE "contribution_behaviour" (
	"contribution_id" uuid NOT NULL,
	"behaviour" text NOT NULL,
	"rating" text NOT NULL,
	"text" text,
	CONSTRAINT "contribution_behaviour_contribution_id_behaviour_pk" PRIMARY KEY("contribution_id","behaviour"),
	CONSTRAINT "contribution_behaviour_word" CHECK ("contribution_behaviour"."behaviour" in ('berorientasi_pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif')),
	CONSTRAINT "contribution_behaviour_rating" CHECK ("contribution_behaviour"."rating" in ('di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'))
);
--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_contributor_id_employee_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_invited_by_id_employee_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_for_employee_id_employee_id_fk" FOREIGN KEY ("for_employee_id") REFERENCES "public"."employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_behaviour" ADD CONSTRAINT "contribution_behaviour_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contribution_asked" ON "contribution" USING btree ("contributor_id","invited_at","id");