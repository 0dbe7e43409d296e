SELECT a.Symbol, b.Price FROM (SELECT Symbol, Ts FROM Trade WHERE Sell UNION ALL SELECT Symbol, Ts FROM Trade WHERE NOT Sell) AS a JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts = b.Ts
