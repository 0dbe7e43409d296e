SELECT a.Origin, a.Destination AS via, a.Departure, b.Destination AS final, b.Departure AS onward FROM Flight a LEFT JOIN Flight b ON a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND b.Delay > 90 WHERE a.Delay > 60
-- postgres
SELECT a.Origin, a.Destination AS via, a.Departure, b.Destination AS final, b.Departure AS onward FROM Flight a LEFT JOIN Flight b ON a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND b.Delay > 90 WHERE a.Delay > 60
