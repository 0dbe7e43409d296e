SELECT a.Origin, a.Destination, a.Departure FROM Flight a WHERE NOT EXISTS (SELECT * FROM Flight b WHERE a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND b.Delay > 30) AND a.Delay > 60
-- postgres
SELECT a.Origin, a.Destination, a.Departure FROM Flight a WHERE NOT EXISTS (SELECT * FROM Flight b WHERE a.Destination = b.Origin AND b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND b.Delay > 30) AND a.Delay > 60
