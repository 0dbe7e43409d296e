SELECT Symbol AS s, Price AS p FROM Trade WHERE Price > 11 UNION ALL SELECT b, a * 2 FROM (VALUES (1, 'x'), (2.5, NULL)) AS t (a, b) UNION ALL VALUES ('y', 3)
