-- fails: LAM0093 SUM does not take TEXT
SELECT SUM(Symbol) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
