-- rows: few.csv
-- B's last row is seventeen seconds after the version that it would find
WITH prices AS (SELECT Ts, Symbol, Price FROM Trade WHERE Quantity >= 20)
SELECT t.Ts, t.Symbol, v.Price AS Valid, v.Ts AS Since FROM Trade AS t LEFT JOIN prices FOR SYSTEM_TIME AS OF t.Ts AS v ON t.Symbol = v.Symbol
STATE TTL INTERVAL '10' SECOND
