SELECT Departure, Origin, Destination, LEAD(Late) IGNORE NULLS OVER w AS next, LEAD(Late, 2, -1) IGNORE NULLS OVER w AS next_but_one, LAG(Destination) OVER w AS plain
FROM (SELECT Departure, Origin, Destination, CASE WHEN Delay > 15 THEN Delay END AS Late FROM Flight) AS t WINDOW w AS (PARTITION BY Origin ORDER BY Departure) LATE DATA DROP
-- postgres
WITH counted AS (SELECT *, count(late) OVER (PARTITION BY origin ORDER BY departure, id ROWS UNBOUNDED PRECEDING) AS k FROM (SELECT *, CASE WHEN delay > 15 THEN delay END AS late FROM flight) l),
  there AS MATERIALIZED (SELECT origin, late, k FROM counted WHERE late IS NOT NULL)
SELECT f.departure, f.origin, f.destination, next.late, coalesce(second.late, -1), f.plain
FROM (SELECT *, lag(destination) OVER (PARTITION BY origin ORDER BY departure, id) AS plain FROM counted) f
LEFT JOIN there next ON next.origin = f.origin AND next.k = f.k + 1 LEFT JOIN there second ON second.origin = f.origin AND second.k = f.k + 2
