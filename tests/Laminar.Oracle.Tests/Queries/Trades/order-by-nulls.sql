SELECT fee, quantity FROM every_trade ORDER BY fee NULLS FIRST, quantity LIMIT 3
