SELECT symbol, array_agg(note ORDER BY ts, id), array_agg(quantity ORDER BY quantity DESC), array_agg(fee ORDER BY price), array_agg(quantity ORDER BY ts, id) FILTER (WHERE sell), array_agg(DISTINCT sell),
  array_agg(DISTINCT note ORDER BY note DESC) FILTER (WHERE note IS NOT NULL), cardinality(array_agg(price)), array_agg(ARRAY[quantity, 1] ORDER BY ts, id), array_agg(fee ORDER BY ts, id) FILTER (WHERE fee IS NOT NULL), array_agg(DISTINCT note) FILTER (WHERE note IS NOT NULL)
FROM every_trade GROUP BY symbol, date_trunc('minute', ts) HAVING 10 = ANY(array_agg(quantity))
