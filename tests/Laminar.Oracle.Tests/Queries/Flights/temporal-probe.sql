WITH hourly AS (SELECT Origin, window_end AS e, COUNT(*) AS n FROM Flight GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' HOUR) LATE DATA DROP)
SELECT a.Origin, a.Departure, p_probe_ts, h.n, h.e
FROM (SELECT Origin, Departure FROM Flight WHERE Delay > 60) AS a
  TEMPORAL PROBE JOIN hourly AS h ON (Origin) TIMESTAMPS (Departure, e) RANGE FROM -INTERVAL '12' HOUR TO INTERVAL '12' HOUR STEP INTERVAL '6' HOUR AS p
-- postgres
SELECT a.origin, a.departure, a.departure + o, h.n, h.e
FROM flight AS a CROSS JOIN generate_series(-12, 12, 6) AS hours CROSS JOIN LATERAL (SELECT make_interval(hours => hours)) AS offsets (o)
LEFT JOIN LATERAL (
  SELECT c.n, c.e FROM (SELECT origin, date_bin('1 hour', departure, '1970-01-01') + interval '1 hour' AS e, count(*) AS n FROM flight GROUP BY 1, 2) AS c
  WHERE c.origin = a.origin AND c.e <= a.departure + o ORDER BY c.e DESC LIMIT 1) AS h ON TRUE
WHERE a.delay > 60
