SELECT symbol, sell, count(*) FROM every_trade GROUP BY CUBE (symbol, sell)
