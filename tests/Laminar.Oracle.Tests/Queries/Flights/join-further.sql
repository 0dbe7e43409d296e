SELECT a.Origin, b.Destination, a.Departure, b.Departure AS other FROM Flight a JOIN Flight b ON a.Origin = b.Origin AND b.Departure >= a.Departure AND b.Departure < a.Departure + INTERVAL '1' HOUR AND b.Distance - a.Distance > 1000 WHERE a.Delay > 60
-- postgres
SELECT a.Origin, b.Destination, a.Departure, b.Departure AS other FROM Flight a JOIN Flight b ON a.Origin = b.Origin AND b.Departure >= a.Departure AND b.Departure < a.Departure + INTERVAL '1' HOUR AND b.Distance - a.Distance > 1000 WHERE a.Delay > 60
