SELECT a.Origin, a.Destination, a.Delay FROM Flight a SEMI JOIN (SELECT Destination, COUNT(*) AS n FROM Flight GROUP BY Destination HAVING COUNT(*) < 60) b ON a.Origin = b.Destination WHERE a.Delay > 30
-- postgres
SELECT a.Origin, a.Destination, a.Delay FROM Flight a WHERE a.origin IN (SELECT destination FROM flight GROUP BY 1 HAVING count(*) < 60) AND a.Delay > 30
