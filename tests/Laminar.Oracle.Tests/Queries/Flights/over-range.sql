SELECT Departure, Origin, COUNT(*) OVER (PARTITION BY Origin ORDER BY Departure RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW) AS Hour,
  MAX(Delay) OVER (PARTITION BY Origin ORDER BY Departure RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW) AS Most,
  SUM(Distance) OVER (PARTITION BY Origin ORDER BY Departure) AS SoFar, RANK() OVER (PARTITION BY Origin ORDER BY Departure) AS R, DENSE_RANK() OVER (PARTITION BY Origin ORDER BY Departure) AS D
FROM Flight LATE DATA DROP
-- postgres
SELECT departure, origin, count(*) OVER (w RANGE BETWEEN interval '1 hour' PRECEDING AND CURRENT ROW), max(delay) OVER (w RANGE BETWEEN interval '1 hour' PRECEDING AND CURRENT ROW),
  sum(distance) OVER w, rank() OVER w, dense_rank() OVER w
FROM flight WINDOW w AS (PARTITION BY origin ORDER BY departure)
