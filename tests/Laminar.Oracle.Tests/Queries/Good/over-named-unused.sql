-- rows: few.csv
SELECT Symbol, Quantity FROM Trade WINDOW w AS (PARTITION BY Symbol), u AS (w ORDER BY PROCTIME() ROWS 2 PRECEDING)
