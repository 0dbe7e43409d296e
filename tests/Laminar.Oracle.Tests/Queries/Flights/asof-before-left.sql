SELECT a.Departure, a.Origin, a.Destination, b.Departure AS came, b.Delay + a.Delay AS late
FROM Flight a ASOF LEFT JOIN (SELECT * FROM Flight WHERE Delay > 15) b MATCH_CONDITION (a.Departure >= b.Departure AND a.Departure - b.Departure <= INTERVAL '3' HOUR) ON a.Origin = b.Destination
WHERE a.Distance > 500
-- postgres
SELECT a.departure, a.origin, a.destination, b.departure, b.delay + a.delay
FROM flight a LEFT JOIN LATERAL (SELECT * FROM flight b WHERE b.destination = a.origin AND b.delay > 15 AND b.departure <= a.departure AND a.departure - b.departure <= interval '3 hours'
    ORDER BY b.departure DESC, b.id DESC LIMIT 1) b ON true
WHERE a.distance > 500
