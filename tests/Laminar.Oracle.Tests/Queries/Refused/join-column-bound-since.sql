-- fails: LAM2041 Since is not the event time
SELECT a.Symbol FROM (SELECT Symbol, Ts, Ts - INTERVAL '1' SECOND * Quantity AS Since FROM Trade) AS a JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Since AND a.Ts
