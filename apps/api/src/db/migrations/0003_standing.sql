-- what was free text becomes a word of the list; what nobody can read stays in work, as it was treated until now
UPDATE "employee" SET "standing" = CASE
	WHEN lower("standing") ~ 'tanggungan|cltn' OR "standing" IN ('02', '2') THEN 'cltn'
	WHEN lower("standing") ~ 'tugas.belajar' OR "standing" IN ('03', '3') THEN 'tugas_belajar'
	WHEN lower("standing") ~ 'sementara' OR "standing" IN ('04', '4') THEN 'pemberhentian_sementara'
	WHEN lower("standing") ~ 'disiplin' OR "standing" = '15' THEN 'hukuman_disiplin'
	WHEN lower("standing") ~ 'persiapan.pensiun|mpp' OR "standing" = '20' THEN 'masa_persiapan_pensiun'
	WHEN lower("standing") ~ 'bup|batas.usia' OR "standing" = '98' THEN 'mencapai_bup'
	WHEN lower("standing") ~ 'pensiun' OR "standing" = '99' THEN 'pensiun'
	ELSE 'aktif' END;--> statement-breakpoint
ALTER TABLE "employee" ADD CONSTRAINT "employee_standing" CHECK ("employee"."standing" in ('aktif', 'cltn', 'tugas_belajar', 'pemberhentian_sementara', 'hukuman_disiplin', 'masa_persiapan_pensiun', 'mencapai_bup', 'pensiun'));