SELECT a.Origin, a.Departure FROM Flight a WHERE a.Destination IN (SELECT b.Origin FROM Flight b WHERE b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND b.Distance > 2000) AND a.Delay > 60
-- postgres
SELECT a.Origin, a.Departure FROM Flight a WHERE a.Destination IN (SELECT b.Origin FROM Flight b WHERE b.Departure BETWEEN a.Departure + INTERVAL '4' HOUR AND a.Departure + INTERVAL '6' HOUR AND b.Distance > 2000) AND a.Delay > 60
