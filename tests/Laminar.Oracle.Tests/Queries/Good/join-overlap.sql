-- Stretches of time that touch, by both their ends.
SELECT a.Symbol, a.Ts, b.Symbol AS other, b.Ts AS since
FROM (SELECT Symbol, Ts, Ts + INTERVAL '1' SECOND * Quantity AS Until FROM Trade) AS a
FULL JOIN (SELECT Symbol, Ts, Ts + INTERVAL '20' SECOND AS Until FROM Trade WHERE Sell) AS b ON a.Symbol <> b.Symbol AND a.Ts <= b.Until AND b.Ts <= a.Until
