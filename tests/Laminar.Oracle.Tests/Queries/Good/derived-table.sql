SELECT s, v * 2 AS w FROM (SELECT Symbol AS s, Price + 1 AS v FROM Trade WHERE Sell) AS t WHERE v > 12
