SELECT Origin, window_start, window_end, COUNT(*) AS n, SUM(Delay) AS delay, FIRST_VALUE(Destination) AS first
FROM Flight GROUP BY Origin, SESSION(Departure, INTERVAL '90' MINUTE)
-- postgres
WITH gaps AS (
    SELECT *, CASE WHEN departure <= lag(departure) OVER (PARTITION BY origin ORDER BY departure, id) + interval '90 minutes' THEN 0 ELSE 1 END AS fresh FROM flight),
islands AS (SELECT *, sum(fresh) OVER (PARTITION BY origin ORDER BY departure, id) AS island FROM gaps)
SELECT origin, min(departure), max(departure) + interval '90 minutes', count(*), sum(delay), (array_agg(destination ORDER BY departure, id))[1] FROM islands GROUP BY origin, island
