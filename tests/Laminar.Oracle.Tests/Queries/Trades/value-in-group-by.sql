SELECT count(*), sales FROM (SELECT symbol, (SELECT count(*) FROM every_trade b WHERE b.symbol = a.symbol AND b.sell) AS sales FROM (SELECT DISTINCT symbol FROM every_trade) a) s GROUP BY sales
