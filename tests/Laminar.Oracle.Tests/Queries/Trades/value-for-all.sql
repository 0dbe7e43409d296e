SELECT symbol, count(*) FROM every_trade GROUP BY symbol HAVING count(*) > (SELECT 0.25 * count(*) FROM every_trade)
