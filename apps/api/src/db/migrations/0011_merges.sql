CREATE TABLE "employee_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"merged_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"nip" text NOT NULL,
	"name" text NOT NULL,
	"reason" text NOT NULL,
	"moved" jsonb NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "employee_merge_merged_id_unique" UNIQUE("merged_id"),
	CONSTRAINT "employee_merge_two" CHECK ("employee_merge"."merged_id" <> "employee_merge"."into_id")
);
--> statement-breakpoint
ALTER TABLE "employee_merge" ADD CONSTRAINT "employee_merge_merged_id_employee_id_fk" FOREIGN KEY ("merged_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_merge" ADD CONSTRAINT "employee_merge_into_id_employee_id_fk" FOREIGN KEY ("into_id") REFERENCES "employee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "employee_merge_into" ON "employee_merge" USING btree ("into_id","recorded_at");