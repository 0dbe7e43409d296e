SELECT t.symbol, ARRAY[a, b], ordinality, cardinality(ARRAY[a, b]) - (CASE WHEN b IS NULL THEN 1 ELSE 0 END) FROM every_trade t CROSS JOIN LATERAL (VALUES (quantity, NULL, 1), (1, 2, 2)) AS item(a, b, ordinality) WHERE ordinality > 1
UNION ALL SELECT symbol, ARRAY[quantity], 1, 1 FROM every_trade WHERE quantity = 5
