SELECT symbol, sell, count(*) FROM every_trade GROUP BY ROLLUP (symbol, sell)
