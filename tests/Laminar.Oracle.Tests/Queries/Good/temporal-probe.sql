-- What a sale was worth at the time of each purchase, and five and ten seconds later.
-- rows: few.csv
WITH sold AS (SELECT Ts, Symbol, Price FROM Trade WHERE Sell)
SELECT t.Ts, t.Symbol, p_offset, p.p_probe_ts, s.Price, s.Ts AS Since
FROM (SELECT Ts, Symbol FROM Trade WHERE NOT Sell) AS t
  TEMPORAL PROBE JOIN sold AS s ON (Symbol) TIMESTAMPS (Ts, Ts) RANGE FROM INTERVAL '0' SECOND TO INTERVAL '10' SECOND STEP INTERVAL '5' SECOND AS p
