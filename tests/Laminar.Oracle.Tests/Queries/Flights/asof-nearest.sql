-- Of two that are equally near the earlier one; of equal times the last before and the first after.
SELECT a.Departure, a.Origin, a.Destination, b.Departure AS near, b.Origin AS whence
FROM (SELECT * FROM Flight WHERE Distance > 1000) a ASOF LEFT JOIN Flight b
MATCH_CONDITION (NEAREST(a.Departure, b.Departure) AND a.Departure - b.Departure <= INTERVAL '1' HOUR AND b.Departure - a.Departure <= INTERVAL '1' HOUR) ON a.Origin = b.Destination
-- postgres
SELECT a.departure, a.origin, a.destination, b.departure, b.origin
FROM (SELECT * FROM flight WHERE distance > 1000) a LEFT JOIN LATERAL (
    SELECT * FROM (
        (SELECT * FROM flight b WHERE b.destination = a.origin AND b.departure BETWEEN a.departure - interval '1 hour' AND a.departure ORDER BY b.departure DESC, b.id DESC LIMIT 1)
        UNION ALL
        (SELECT * FROM flight b WHERE b.destination = a.origin AND b.departure > a.departure AND b.departure <= a.departure + interval '1 hour' ORDER BY b.departure, b.id LIMIT 1)) both_sides
    ORDER BY abs(extract(epoch FROM departure - a.departure)), departure LIMIT 1) b ON true
