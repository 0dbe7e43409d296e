SELECT a.Symbol, g.Venue, g.n FROM Trade a FULL JOIN (SELECT Note AS Venue, COUNT(*) AS n FROM Trade GROUP BY Note) AS g ON a.Symbol = g.Venue
