SELECT a.Departure, a.Origin, a.Destination, b.Departure AS came, b.Origin AS whence, b.Delay AS delayed
FROM Flight a ASOF JOIN Flight b MATCH_CONDITION (a.Departure > b.Departure) ON a.Origin = b.Destination
-- postgres
SELECT a.departure, a.origin, a.destination, b.departure, b.origin, b.delay
FROM flight a JOIN LATERAL (SELECT * FROM flight b WHERE b.destination = a.origin AND b.departure < a.departure ORDER BY b.departure DESC, b.id DESC LIMIT 1) b ON true
