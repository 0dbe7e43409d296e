SELECT a.Origin, b.Destination, b.Departure
FROM (SELECT Origin, Destination, Departure, Departure + INTERVAL '1' MINUTE * (Delay + 30) AS Latest FROM Flight WHERE Delay > 90) AS a
JOIN Flight b ON b.Origin = a.Destination AND b.Departure > a.Departure AND b.Departure <= a.Latest
-- postgres
SELECT a.origin, b.destination, b.departure FROM flight a JOIN flight b ON b.origin = a.destination AND b.departure > a.departure AND b.departure <= a.departure + interval '1 minute' * (a.delay + 30) WHERE a.delay > 90
