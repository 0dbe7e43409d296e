SELECT CASE WHEN price > 20 THEN 'high' WHEN price > 10 THEN 'mid' END, CASE symbol WHEN 'A' THEN 1 WHEN 'B' THEN 2 ELSE 0 END FROM every_trade
