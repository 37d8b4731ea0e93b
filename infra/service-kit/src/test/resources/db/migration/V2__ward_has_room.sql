ALTER TABLE ward ADD CONSTRAINT ward_has_room CHECK (beds < 1000);
