SELECT Departure, Origin, Destination, SUM(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 4 PRECEDING AND 2 PRECEDING) AS Before,
  AVG(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS Average,
  NTH_VALUE(Delay, 2) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 4 PRECEDING AND 2 PRECEDING) AS Second,
  LAST_VALUE(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 4 PRECEDING AND 2 PRECEDING) AS Last,
  COUNT(*) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 2 FOLLOWING AND 5 FOLLOWING) AS Later,
  MAX(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 2 FOLLOWING AND 5 FOLLOWING) AS Most,
  FIRST_VALUE(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 2 FOLLOWING AND 5 FOLLOWING) AS First,
  LAST_VALUE(Delay) OVER (PARTITION BY Origin, Destination ORDER BY Departure ROWS BETWEEN 2 FOLLOWING AND 5 FOLLOWING) AS Final
FROM Flight LATE DATA DROP
-- postgres
SELECT departure, origin, destination, sum(delay) OVER b, avg(delay) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)::float8, nth_value(delay, 2) OVER b, last_value(delay) OVER b,
  count(*) OVER a, max(delay) OVER a, first_value(delay) OVER a, last_value(delay) OVER a
FROM flight WINDOW w AS (PARTITION BY origin, destination ORDER BY departure, id), b AS (w ROWS BETWEEN 4 PRECEDING AND 2 PRECEDING), a AS (w ROWS BETWEEN 2 FOLLOWING AND 5 FOLLOWING)
