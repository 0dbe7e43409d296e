-- rows: few.csv
-- row by row
-- append-only: what has come stays, and comes again
SELECT DISTINCT Symbol FROM Trade STATE TTL INTERVAL '8' SECOND
