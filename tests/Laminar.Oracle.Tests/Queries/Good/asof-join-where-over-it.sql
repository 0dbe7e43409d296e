SELECT Ts, Symbol, Before
FROM (SELECT a.Ts, a.Symbol, b.Price AS Before FROM Trade a ASOF JOIN Trade b MATCH_CONDITION (a.Ts >= b.Ts) ON a.Symbol = b.Symbol) AS q
WHERE Before > 10.5
