SELECT a.Departure, a.Origin, a.Destination, b.Departure AS back FROM Flight a JOIN Flight b ON a.Origin = b.Destination AND a.Destination = b.Origin AND a.Delay < b.Delay WHERE a.Delay > 90 AND b.Distance > 300
-- postgres
SELECT a.Departure, a.Origin, a.Destination, b.Departure AS back FROM Flight a JOIN Flight b ON a.Origin = b.Destination AND a.Destination = b.Origin AND a.Delay < b.Delay WHERE a.Delay > 90 AND b.Distance > 300
