-- A row that goes on with an open session is in time however old it is; one that would make a session of the past is late.
WITH Counts AS (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol, SESSION(Ts, INTERVAL '10' SECOND) ALLOW LATENESS INTERVAL '2' SECOND LATE DATA TO Missed)
SELECT Symbol, Ts, Price, late_by FROM Missed
