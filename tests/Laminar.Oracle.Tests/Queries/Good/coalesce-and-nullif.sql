SELECT COALESCE(Fee, 0) AS a, COALESCE(Note, Symbol) AS b, NULLIF(Symbol, 'A') AS c FROM Trade
