SELECT Origin, Departure, window_start, window_end
FROM TABLE(HOP(TABLE Flight, DESCRIPTOR(Departure), INTERVAL '6' HOUR, INTERVAL '12' HOUR))
WHERE Delay > 60
-- postgres
SELECT origin, departure, s, s + interval '12 hours'
FROM flight, generate_series(date_bin('6 hours', departure, '1970-01-01') - interval '6 hours', date_bin('6 hours', departure, '1970-01-01'), interval '6 hours') AS s
WHERE delay > 60
