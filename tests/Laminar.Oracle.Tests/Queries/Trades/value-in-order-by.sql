SELECT symbol, n FROM (SELECT symbol, count(*) AS n FROM every_trade GROUP BY symbol) a ORDER BY (SELECT max(price) FROM every_trade b WHERE b.symbol = a.symbol) DESC, n LIMIT 2
