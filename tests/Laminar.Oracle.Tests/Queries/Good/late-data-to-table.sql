WITH Counts AS (SELECT Symbol, COUNT(*) AS n FROM Trade WHERE Price > 0 GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND) LATE DATA TO Missed)
SELECT Symbol, Ts, Price, late_by FROM Missed
