SELECT a.Origin, a.Destination, a.Delay FROM Flight a ANTI JOIN (SELECT * FROM Flight WHERE Delay > 60) b ON a.Origin = b.Destination AND b.Distance > a.Distance WHERE a.Delay > 30
-- postgres
SELECT a.Origin, a.Destination, a.Delay FROM Flight a WHERE NOT EXISTS (SELECT * FROM Flight b WHERE b.delay > 60 AND a.Origin = b.Destination AND b.Distance > a.Distance) AND a.Delay > 30
