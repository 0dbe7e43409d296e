SELECT Departure, Origin, Destination, SUM(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 4 PRECEDING AND CURRENT ROW) AS Five,
  MIN(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 4 PRECEDING AND CURRENT ROW) AS Least,
  AVG(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS Average,
  COUNT(*) FILTER (WHERE Delay > 0) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 4 PRECEDING AND CURRENT ROW) AS Delayed,
  FIRST_VALUE(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 4 PRECEDING AND CURRENT ROW) AS First,
  NTH_VALUE(Delay, 3) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 4 PRECEDING AND CURRENT ROW) AS Third
FROM Flight LATE DATA DROP
-- postgres
SELECT departure, origin, destination, sum(delay) OVER w, min(delay) OVER w, avg(delay) OVER (PARTITION BY origin, destination ORDER BY departure, id ROWS UNBOUNDED PRECEDING)::float8,
  count(*) FILTER (WHERE delay > 0) OVER w, first_value(delay) OVER w, nth_value(delay, 3) OVER w
FROM flight WINDOW w AS (PARTITION BY origin, destination ORDER BY departure, id ROWS BETWEEN 4 PRECEDING AND CURRENT ROW)
