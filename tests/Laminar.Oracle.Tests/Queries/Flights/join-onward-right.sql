SELECT a.Origin, a.Departure, b.Origin AS via, b.Destination AS final, b.Departure AS onward FROM Flight a RIGHT JOIN Flight b ON a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND a.Delay > 90 WHERE b.Delay > 60
-- postgres
SELECT a.Origin, a.Departure, b.Origin AS via, b.Destination AS final, b.Departure AS onward FROM Flight a RIGHT JOIN Flight b ON a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND a.Delay > 90 WHERE b.Delay > 60
