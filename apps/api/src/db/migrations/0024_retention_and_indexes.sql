ALTER TABLE "contribution" DROP CONSTRAINT "contribution_in_time";--> statement-breakpoint
CREATE INDEX "assessment_indicator_indicator" ON "assessment_indicator" USING btree ("indicator_id");--> statement-breakpoint
CREATE INDEX "assessment_result_result" ON "assessment_result" USING btree ("result_id");--> statement-breakpoint
CREATE INDEX "result_assessment" ON "result" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "calibration_person_employee" ON "calibration_person" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "calibration_person_result" ON "calibration_person" USING btree ("result_id");--> statement-breakpoint
CREATE INDEX "closing_entry_plan" ON "closing_entry" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "closing_entry_employee" ON "closing_entry" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "closing_entry_result" ON "closing_entry" USING btree ("result_id");--> statement-breakpoint
CREATE INDEX "cycle_extension_employee" ON "cycle_extension" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "measured_value_employee" ON "measured_value" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "feedback_note_by" ON "feedback_note" USING btree ("by_employee_id");--> statement-breakpoint
CREATE INDEX "audit_entry_action" ON "audit_entry" USING btree ("action","seq");--> statement-breakpoint
ALTER TABLE "outbox_event" DROP COLUMN "sent_at";--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_in_time" CHECK ("contribution"."state" <> 'answered' or "contribution"."closed_at" < "contribution"."due_at" + interval '1 second');