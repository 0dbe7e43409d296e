-- fails: LAM0175 q has no event time
WITH q AS (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol)
SELECT a.Symbol FROM Trade a JOIN q FOR SYSTEM_TIME AS OF a.Ts ON a.Symbol = q.Symbol
