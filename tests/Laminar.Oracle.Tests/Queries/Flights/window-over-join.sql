SELECT a.Destination AS via, window_start, COUNT(*) AS n FROM Flight a JOIN Flight b ON a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND b.Delay > 60 GROUP BY a.Destination, TUMBLE(a.Departure, INTERVAL '1' HOUR) LATE DATA DROP
-- postgres
SELECT a.destination, date_bin('1 hour', a.departure, '1970-01-01'), count(*) FROM flight a JOIN flight b ON a.destination = b.origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND b.delay > 60 GROUP BY 1, 2
