-- fails: LAM2031 taken back
SELECT Symbol, n FROM (
  SELECT Symbol, n, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY n DESC) AS r FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS g STATE TTL INTERVAL '1' HOUR
) AS q WHERE r <= 3
