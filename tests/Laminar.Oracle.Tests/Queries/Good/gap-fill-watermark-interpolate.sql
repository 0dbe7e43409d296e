-- rows: few.csv
-- row by row
-- What is interpolated waits for the row that ends the gap; NULL when none can any more.
SELECT Symbol, Ts, Price FROM TABLE(GAP_FILL(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '2' SECOND, INTERPOLATE(Price), MAX GAP INTERVAL '6' SECOND, UNTIL WATERMARK)) AS g
LATE DATA DROP
