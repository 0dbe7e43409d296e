SELECT symbol, price FROM every_trade WHERE price > 11 UNION ALL SELECT b, a * 2 FROM (VALUES (1, 'x'), (2.5, NULL)) AS t (a, b) UNION ALL VALUES ('y', 3)
