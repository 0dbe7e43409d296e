WITH w AS (SELECT *, date_bin('10 seconds', ts, timestamp '2000-01-01') AS s FROM trade)
SELECT ts, symbol, price, (SELECT count(*) FROM w b WHERE b.s = a.s AND b.quantity > 150) FROM w a WHERE price = (SELECT max(price) FROM w b WHERE b.s = a.s AND b.symbol = a.symbol)
