SELECT a.Departure, a.Origin, a.Destination, b.Departure AS onward, b.Destination AS final
FROM (SELECT * FROM Flight WHERE Delay > 30) a ASOF LEFT JOIN Flight b MATCH_CONDITION (a.Departure < b.Departure AND b.Departure - a.Departure <= INTERVAL '45' MINUTE) ON a.Destination = b.Origin AND a.Origin = b.Destination
-- postgres
SELECT a.departure, a.origin, a.destination, b.departure, b.destination
FROM (SELECT * FROM flight WHERE delay > 30) a LEFT JOIN LATERAL (SELECT * FROM flight b WHERE b.origin = a.destination AND b.destination = a.origin
    AND b.departure > a.departure AND b.departure <= a.departure + interval '45 minutes' ORDER BY b.departure, b.id LIMIT 1) b ON true
