SELECT Departure, Origin, Delay, LAG(Delay) OVER (PARTITION BY Origin ORDER BY Departure) AS Before, ROW_NUMBER() OVER (PARTITION BY Origin ORDER BY Departure) AS n,
  SUM(Distance) OVER (PARTITION BY Origin ORDER BY Departure RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '10' MINUTE FOLLOWING) AS far, LEAD(Delay) OVER (PARTITION BY Origin ORDER BY Departure) AS Next
FROM Flight LATE DATA DROP STATE TTL INTERVAL '1' HOUR
-- postgres
WITH gaps AS (SELECT *, CASE WHEN departure - lag(departure) OVER (PARTITION BY origin ORDER BY departure, id) < interval '1 hour' THEN 0 ELSE 1 END AS begins FROM flight),
  runs AS (SELECT *, sum(begins) OVER (PARTITION BY origin ORDER BY departure, id) AS run FROM gaps)
SELECT departure, origin, delay, lag(delay) OVER w, row_number() OVER w,
  sum(distance) OVER (PARTITION BY origin, run ORDER BY departure RANGE BETWEEN UNBOUNDED PRECEDING AND interval '10 minutes' FOLLOWING), lead(delay) OVER w
FROM runs WINDOW w AS (PARTITION BY origin, run ORDER BY departure, id)
