-- rows: few.csv
-- row by row
-- A key that has fallen silent goes on as the watermark passes its buckets, for 6 seconds and no longer.
SELECT * FROM TABLE(GAP_FILL(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '2' SECOND, LOCF(Quantity, Note), MAX GAP INTERVAL '6' SECOND, UNTIL WATERMARK)) AS g
LATE DATA DROP
