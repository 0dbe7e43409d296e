SELECT Symbol, ends, MAX(Price) AS dearest, COUNT(*) AS n
FROM (SELECT Symbol, Price, window_end AS ends FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '7' SECOND))) AS t GROUP BY Symbol, ends
