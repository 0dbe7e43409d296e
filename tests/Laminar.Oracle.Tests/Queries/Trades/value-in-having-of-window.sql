WITH w AS (SELECT *, date_bin('10 seconds', ts, timestamp '2000-01-01') AS s FROM trade)
SELECT symbol, s + interval '10 seconds', count(*) FROM w x GROUP BY symbol, s HAVING sum(quantity) * 2 > (SELECT sum(quantity) FROM w b WHERE b.s = x.s)
