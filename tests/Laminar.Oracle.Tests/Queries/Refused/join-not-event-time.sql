-- fails: LAM2041 t is not the event time
SELECT a.Symbol FROM Trade a JOIN (SELECT Symbol, Ts + INTERVAL '1' SECOND AS t FROM Trade) AS b ON a.Symbol = b.Symbol AND a.Ts BETWEEN b.t AND b.t + INTERVAL '1' SECOND
