SELECT symbol, sum(quantity) FROM every_trade GROUP BY symbol HAVING sum(quantity) > (SELECT 2 * max(b.quantity) FROM every_trade b WHERE b.symbol = every_trade.symbol AND NOT b.sell)
