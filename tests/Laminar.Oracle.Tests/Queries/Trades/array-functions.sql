SELECT cardinality(a), cardinality(a), array_length('{}'::int[], 1), 'two' = ANY(array_remove(a, NULL)), array_position(a, symbol), a || ARRAY[symbol, NULL] || a, cardinality(CASE WHEN sell THEN a END), coalesce(CASE WHEN sell THEN a END, ARRAY['none'])
FROM (SELECT symbol, sell, ARRAY[note, symbol] AS a FROM every_trade) t
