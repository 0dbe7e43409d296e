SELECT Origin, COUNT(*) AS flights, window_start, window_end
FROM Flight
GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' HOUR)
-- postgres
SELECT origin, count(*), date_bin('1 hour', departure, '1970-01-01'), date_bin('1 hour', departure, '1970-01-01') + interval '1 hour'
FROM flight GROUP BY 1, 3
