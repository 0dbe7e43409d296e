SELECT Departure, Origin, Destination, LAG(Late) IGNORE NULLS OVER w AS one, LAG(Late, 2) IGNORE NULLS OVER w AS two, LAST_VALUE(Late) IGNORE NULLS OVER (w ROWS UNBOUNDED PRECEDING) AS latest,
  FIRST_VALUE(Late) IGNORE NULLS OVER (w ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS first, NTH_VALUE(Late, 2) IGNORE NULLS OVER (w ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING) AS second
FROM (SELECT Departure, Origin, Destination, CASE WHEN Delay > 15 THEN Delay END AS Late FROM Flight) AS t WINDOW w AS (PARTITION BY Origin ORDER BY Departure) LATE DATA DROP
-- postgres
WITH numbered AS (SELECT *, CASE WHEN delay > 15 THEN delay END AS late, row_number() OVER (PARTITION BY origin ORDER BY departure, id) AS n FROM flight),
  counted AS (SELECT *, count(late) OVER (PARTITION BY origin ORDER BY n ROWS UNBOUNDED PRECEDING) AS so_far FROM numbered),
  there AS MATERIALIZED (SELECT origin, late, n, so_far AS k FROM counted WHERE late IS NOT NULL)
SELECT f.departure, f.origin, f.destination, one.late, two.late, latest.late,
  CASE WHEN w[1] IS NOT NULL THEN w[1] WHEN w[2] IS NOT NULL THEN w[2] ELSE w[3] END,
  (array_remove(around, NULL))[2]
FROM (SELECT *, so_far - (late IS NOT NULL)::int AS before,
        ARRAY[lag(late, 2) OVER o, lag(late) OVER o, late] AS w, ARRAY[lag(late, 3) OVER o, lag(late, 2) OVER o, lag(late) OVER o, late, lead(late) OVER o] AS around FROM counted WINDOW o AS (PARTITION BY origin ORDER BY n)) f
LEFT JOIN there one ON one.origin = f.origin AND one.k = f.before LEFT JOIN there two ON two.origin = f.origin AND two.k = f.before - 1 LEFT JOIN there latest ON latest.origin = f.origin AND latest.k = f.so_far
