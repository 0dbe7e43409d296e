SELECT symbol, sell, sum(quantity), grouping(symbol, sell) FROM every_trade GROUP BY GROUPING SETS ((symbol), (sell), ())
