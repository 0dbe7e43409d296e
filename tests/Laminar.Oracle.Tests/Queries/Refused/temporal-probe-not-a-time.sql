-- fails: LAM2041 Settled is not the event time
SELECT a.Symbol FROM (SELECT Ts + INTERVAL '2' DAY AS Settled, Symbol FROM Trade) a TEMPORAL PROBE JOIN Trade b ON (Symbol) TIMESTAMPS (Settled, Ts) LIST (INTERVAL '1' SECOND) AS p
