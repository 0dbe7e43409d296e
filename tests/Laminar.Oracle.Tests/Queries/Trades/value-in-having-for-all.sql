SELECT symbol, count(*) FROM every_trade GROUP BY symbol HAVING count(*) > 1 AND max(price) > (SELECT count(*) FROM every_trade WHERE sell AND quantity < 100) + 15
