CREATE TABLE "closing_entry" (
	"cycle_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"employee_name" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"unit_code" text NOT NULL,
	"unit_name" text NOT NULL,
	"plan_state" text NOT NULL,
	"result_state" text,
	"result_id" uuid,
	"result_no" integer,
	"score_hundredths" integer,
	"predicate" text,
	"receipt_hash" text,
	"delivered_how" text,
	"received_on" date,
	"acknowledged_at" timestamp (3) with time zone,
	CONSTRAINT "closing_entry_cycle_id_plan_id_pk" PRIMARY KEY("cycle_id","plan_id"),
	CONSTRAINT "closing_entry_plan_state" CHECK ("closing_entry"."plan_state" in ('draft', 'submitted', 'returned', 'agreed', 'revising', 'ended')),
	CONSTRAINT "closing_entry_result_state" CHECK ("closing_entry"."result_state" in ('computed', 'decided', 'released', 'delivered', 'acknowledged', 'objected', 'final')),
	CONSTRAINT "closing_entry_predicate" CHECK ("closing_entry"."predicate" in ('sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')),
	CONSTRAINT "closing_entry_delivered" CHECK ("closing_entry"."delivered_how" in ('opened', 'paper', 'deemed'))
);
--> statement-breakpoint
CREATE TABLE "reopening" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"employee_name" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text COLLATE "C" NOT NULL,
	"unit_code" text NOT NULL,
	"unit_name" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_by_account_id" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_by_account_id" uuid,
	"decided_at" timestamp (3) with time zone,
	"refusal_reason" text,
	"closed_by" text,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reopening_state" CHECK ("reopening"."state" in ('requested', 'open', 'closed', 'refused')),
	CONSTRAINT "reopening_decided" CHECK (("reopening"."state" = 'requested') = ("reopening"."decided_at" is null) and ("reopening"."decided_at" is null) = ("reopening"."decided_by_account_id" is null)),
	CONSTRAINT "reopening_by_two" CHECK ("reopening"."state" not in ('open', 'closed') or "reopening"."decided_by_account_id" <> "reopening"."requested_by_account_id"),
	CONSTRAINT "reopening_refused" CHECK (("reopening"."state" = 'refused') = ("reopening"."refusal_reason" is not null)),
	CONSTRAINT "reopening_closed" CHECK (("reopening"."state" = 'closed') = ("reopening"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "receipt_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"result_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"wrong_facts" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "result_delivery" (
	"result_id" uuid PRIMARY KEY NOT NULL,
	"how" text NOT NULL,
	"received_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text,
	"note" text,
	"opened_at" timestamp (3) with time zone,
	CONSTRAINT "result_delivery_how" CHECK ("result_delivery"."how" in ('opened', 'paper', 'deemed')),
	CONSTRAINT "result_delivery_by" CHECK (("result_delivery"."how" = 'paper') = ("result_delivery"."recorded_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "closing_entry" ADD CONSTRAINT "closing_entry_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_entry" ADD CONSTRAINT "closing_entry_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_entry" ADD CONSTRAINT "closing_entry_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_entry" ADD CONSTRAINT "closing_entry_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_entry" ADD CONSTRAINT "closing_entry_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_employee_id_employee_id_fk" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening" ADD CONSTRAINT "reopening_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_check" ADD CONSTRAINT "receipt_check_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_delivery" ADD CONSTRAINT "result_delivery_result_id_result_id_fk" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closing_entry_list" ON "closing_entry" USING btree ("cycle_id","unit_path","employee_name","plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reopening_under_way" ON "reopening" USING btree ("cycle_id","employee_id") WHERE "reopening"."state" in ('requested', 'open');--> statement-breakpoint
CREATE INDEX "reopening_list" ON "reopening" USING btree ("cycle_id","id");--> statement-breakpoint
CREATE INDEX "reopening_person" ON "reopening" USING btree ("employee_id","cycle_id");--> statement-breakpoint
CREATE INDEX "receipt_check_result" ON "receipt_check" USING btree ("result_id","at");--> statement-breakpoint
CREATE INDEX "result_receipt_code" ON "result" USING btree (left("receipt_hash", 20));--> statement-breakpoint
CREATE INDEX "result_undelivered" ON "result" USING btree ("cycle_id","employee_name","id") WHERE "result"."state" = 'released';--> statement-breakpoint
INSERT INTO "result_delivery" ("result_id", "how", "received_on", "recorded_at") SELECT "id", 'opened', ("delivered_at" AT TIME ZONE 'Asia/Jakarta')::date, "delivered_at" FROM "result" WHERE "delivered_at" IS NOT NULL;
