SELECT symbol, u, place FROM every_trade t LEFT JOIN LATERAL unnest(CASE WHEN sell THEN ARRAY[t.quantity, NULL] WHEN symbol = 'A' THEN '{}'::int[] END) WITH ORDINALITY AS u(u, place) ON TRUE
