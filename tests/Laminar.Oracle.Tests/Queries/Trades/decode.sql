SELECT CASE WHEN note = 'one' THEN 1 WHEN note IS NULL THEN 0 WHEN note = 'two' THEN 2 ELSE 9 END, CASE WHEN fee IS NOT NULL THEN 'paid' ELSE 'free' END, factorial(quantity / 10) FROM every_trade
