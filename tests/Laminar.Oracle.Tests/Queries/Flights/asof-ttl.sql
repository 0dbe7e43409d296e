SELECT a.Departure, a.Origin, a.Destination, b.Departure AS came, b.Origin AS whence
FROM Flight a ASOF LEFT JOIN Flight b MATCH_CONDITION (a.Departure > b.Departure) ON a.Origin = b.Destination
STATE TTL INTERVAL '30' MINUTE
-- postgres
SELECT a.departure, a.origin, a.destination, b.departure, b.origin
FROM flight a LEFT JOIN LATERAL (SELECT * FROM flight b WHERE b.destination = a.origin AND b.departure < a.departure AND b.departure > a.departure - interval '30 minutes' ORDER BY b.departure DESC, b.id DESC LIMIT 1) b ON true
