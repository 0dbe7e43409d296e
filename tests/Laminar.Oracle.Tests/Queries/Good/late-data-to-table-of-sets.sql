-- With grouping sets a row is late as its first set has it; a row on which an argument fails is in no session.
WITH Counts AS (SELECT Symbol, Sell, COUNT(*) AS n, SUM(100 / (Quantity - 25)) AS s FROM Trade GROUP BY SESSION(Ts, INTERVAL '8' SECOND), GROUPING SETS ((Symbol, Sell), (Symbol), ()) LATE DATA TO Missed)
SELECT Symbol, Ts, Quantity, late_by FROM Missed
