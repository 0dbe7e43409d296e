-- What a sale was worth then, and five and ten seconds later: a price is forgotten after nine seconds
-- rows: few.csv
WITH sold AS (SELECT Ts, Symbol, Price FROM Trade WHERE Sell)
SELECT t.Ts, t.Symbol, p_offset, s.Price, s.Ts AS Since
FROM Trade AS t TEMPORAL PROBE JOIN sold AS s ON (Symbol) TIMESTAMPS (Ts, Ts) RANGE FROM INTERVAL '0' SECOND TO INTERVAL '10' SECOND STEP INTERVAL '5' SECOND AS p
STATE TTL INTERVAL '9' SECOND
