-- fails: LAM2155 watermark has passed its window_end
SELECT Symbol, n FROM (
  SELECT Symbol, n, ROW_NUMBER() OVER (PARTITION BY window_end ORDER BY n DESC) AS r
  FROM (SELECT Symbol, window_end, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND) LATE DATA DROP) AS w
  STATE TTL INTERVAL '1' HOUR
) AS q WHERE r <= 3
