SELECT a.Origin, a.Destination AS via, b.Destination AS final, a.Departure, b.Departure AS onward FROM Flight a JOIN Flight b ON a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR WHERE a.Delay > 90 AND b.Delay > 60
-- postgres
SELECT a.Origin, a.Destination AS via, b.Destination AS final, a.Departure, b.Departure AS onward FROM Flight a JOIN Flight b ON a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR WHERE a.Delay > 90 AND b.Delay > 60
