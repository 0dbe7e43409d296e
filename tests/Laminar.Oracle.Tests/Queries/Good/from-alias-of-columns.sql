-- rows: few.csv
SELECT a, c FROM Trade AS t (z, a, b, c, d, e, f, g) WHERE g
