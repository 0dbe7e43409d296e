-- rows: few.csv
-- in order
-- Rows between buckets are observations: they do not come themselves.
SELECT Symbol, Ts, Quantity, Price, Note FROM TABLE(GAP_FILL(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '2' SECOND, LOCF(Quantity), INTERPOLATE(Price), MAX GAP INTERVAL '10' SECOND))
LATE DATA DROP
