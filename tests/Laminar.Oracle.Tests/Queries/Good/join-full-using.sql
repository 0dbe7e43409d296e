SELECT Symbol, a.Ts AS one_at, b.Ts AS other_at FROM (SELECT * FROM Trade WHERE Sell) AS a FULL JOIN (SELECT * FROM Trade WHERE NOT Sell) AS b USING (Symbol, Ts)
