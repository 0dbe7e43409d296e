SELECT a.Departure, a.Origin, a.Destination, b.Departure AS onward, b.Destination AS final
FROM Flight a ASOF JOIN Flight b MATCH_CONDITION (b.Departure >= a.Departure AND b.Departure <= a.Departure + INTERVAL '2' HOUR) ON a.Destination = b.Origin
-- postgres
SELECT a.departure, a.origin, a.destination, b.departure, b.destination
FROM flight a JOIN LATERAL (SELECT * FROM flight b WHERE b.origin = a.destination AND b.departure >= a.departure AND b.departure <= a.departure + interval '2 hours'
    ORDER BY b.departure, b.id LIMIT 1) b ON true
