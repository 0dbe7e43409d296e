SELECT a.Origin, a.Departure, a.Delay,
    (SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE Flight, DESCRIPTOR(Departure), INTERVAL '1' HOUR)) AS b WHERE b.window_start = a.window_start AND b.window_end = a.window_end AND b.Origin = a.Origin AND b.Delay > 60) AS late
FROM TABLE(TUMBLE(TABLE Flight, DESCRIPTOR(Departure), INTERVAL '1' HOUR)) AS a
WHERE a.Delay = (SELECT MAX(b.Delay) FROM TABLE(TUMBLE(TABLE Flight, DESCRIPTOR(Departure), INTERVAL '1' HOUR)) AS b WHERE b.window_start = a.window_start AND b.window_end = a.window_end AND b.Origin = a.Origin)
LATE DATA DROP
-- postgres
SELECT origin, departure, delay, late FROM (
    SELECT origin, departure, delay, max(delay) OVER w AS most, count(*) FILTER (WHERE delay > 60) OVER w AS late
    FROM flight WINDOW w AS (PARTITION BY origin, date_bin('1 hour', departure, '1970-01-01'))
) AS f WHERE delay = most
